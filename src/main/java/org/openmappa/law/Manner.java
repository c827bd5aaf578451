package org.openmappa.law;

/** Whether the offence was done, or tried, planned, encouraged or helped; the schedules take in all of them. */
public enum Manner {
    COMPLETED(""),
    ATTEMPTED("Attempt: "),
    CONSPIRED("Conspiracy: "),
    ENCOURAGED("Incitement or encouragement: "),
    AIDED("Aiding or abetting: ");

    private final String prefix;

    Manner(String prefix) {
        this.prefix = prefix;
    }

    String of(String offence) {
        return prefix + offence;
    }
}
