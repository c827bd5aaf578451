package org.openmappa.disclosure;

/** Outcomes as probation records code them. */
public enum Outcome {
    NOT_REQUIRED("Not required"),
    LIAISON_CHILDRENS_SERVICES("Liaison with children's services"),
    CHILD_SEX_OFFENCE_BY_MAPPA("Child sex offence disclosure by MAPPA"),
    CHILD_SEX_OFFENCE_BY_PROBATION("Child sex offence disclosure by probation"),
    OTHER("Other MAPPA disclosure"),
    REFERRED_DVDS("Referred to the Domestic Violence Disclosure Scheme"),
    REFERRED_MARAC("Referred to MARAC"),
    COMPLETED("Completed"),
    REFUSED("Refused"),
    DVDS_COMPLETE("Domestic Violence Disclosure Scheme: complete"),
    DVDS_REFUSED("Domestic Violence Disclosure Scheme: refused");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
