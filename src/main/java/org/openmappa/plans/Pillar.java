package org.openmappa.plans;

/** The four pillars of a risk management plan (MAPPA Guidance, Risk management plan). */
public enum Pillar {
    SUPERVISION("Supervision"),
    MONITORING_AND_CONTROL("Monitoring and control"),
    INTERVENTIONS_AND_TREATMENT("Interventions and treatment"),
    VICTIM_SAFETY("Victim safety");

    private final String label;

    Pillar(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
