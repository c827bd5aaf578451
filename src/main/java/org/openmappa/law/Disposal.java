package org.openmappa.law;

import java.util.List;

/** What the court, or the police, did about the offence. */
public enum Disposal {
    IMPRISONMENT(Kind.CUSTODY, "Imprisonment"),
    SUSPENDED_SENTENCE(Kind.CUSTODY, "Suspended sentence"),
    YOI_DETENTION(Kind.CUSTODY, "Detention in a young offender institution"),
    DETENTION_S250(Kind.CUSTODY, "Detention of a person under 18 (section 91 or 250)"),
    EXTENDED(Kind.CUSTODY, "Extended sentence, adult"),
    EXTENDED_DETENTION(Kind.CUSTODY, "Extended sentence of detention, under 18"),
    SPECIAL_CUSTODIAL(Kind.CUSTODY, "Sentence for an offender of particular concern"),
    DTO(Kind.CUSTODY, "Detention and training order"),
    HOSPITAL_AND_LIMITATION(Kind.CUSTODY, "Prison sentence with hospital and limitation directions"),
    LIFE(Kind.INDETERMINATE, "Life imprisonment or detention for life"),
    CUSTODY_FOR_LIFE(Kind.INDETERMINATE, "Custody for life"),
    DETENTION_HM_PLEASURE(Kind.INDETERMINATE, "Detention during His Majesty's pleasure"),
    IPP(Kind.INDETERMINATE, "Imprisonment for public protection"),
    DETENTION_PUBLIC_PROTECTION(Kind.INDETERMINATE, "Detention for public protection"),
    HOSPITAL_ORDER(Kind.HOSPITAL, "Hospital order"),
    HOSPITAL_ORDER_RESTRICTED(Kind.HOSPITAL_RESTRICTED, "Hospital order with a restriction order"),
    GUARDIANSHIP(Kind.OTHER, "Guardianship order"),
    SUPERVISION_ORDER(Kind.OTHER, "Supervision order"),
    COMMUNITY_ORDER(Kind.COMMUNITY, "Community order"),
    YOUTH_REHABILITATION(Kind.COMMUNITY, "Youth rehabilitation order"),
    REFERRAL_ORDER(Kind.OTHER, "Referral order"),
    FINE(Kind.OTHER, "Fine"),
    CONDITIONAL_DISCHARGE(Kind.CONDITIONAL_DISCHARGE, "Conditional discharge"),
    ABSOLUTE_DISCHARGE(Kind.OTHER, "Absolute discharge"),
    CAUTION(Kind.CAUTION, "Caution, reprimand or warning"),
    OTHER(Kind.OTHER, "Another disposal"),
    NOT_YET_SENTENCED(Kind.NOT_KNOWN, "Not yet sentenced"),
    NOT_RECORDED(Kind.NOT_KNOWN, "Not recorded");

    /** The kinds that section 82 and the thresholds tell apart. */
    enum Kind {
        CUSTODY,
        INDETERMINATE,
        HOSPITAL,
        HOSPITAL_RESTRICTED,
        COMMUNITY,
        CONDITIONAL_DISCHARGE,
        CAUTION,
        OTHER,
        NOT_KNOWN;

        Outcome isOneOf(Kind... kinds) {
            return this == NOT_KNOWN
                    ? Outcome.UNKNOWN
                    : Outcome.of(List.of(kinds).contains(this));
        }
    }

    private final Kind kind;
    private final String label;

    Disposal(Kind kind, String label) {
        this.kind = kind;
        this.label = label;
    }

    Kind kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    /** Whether a form should ask how long it is. */
    public boolean hasLength() {
        return kind == Kind.CUSTODY || kind == Kind.COMMUNITY || kind == Kind.CONDITIONAL_DISCHARGE;
    }
}
