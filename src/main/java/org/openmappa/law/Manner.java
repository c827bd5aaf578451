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

    /** In words, for a list of choices. */
    public String label() {
        return this == COMPLETED ? "The offence itself" : prefix.replace(": ", "");
    }

    String of(String offence) {
        return prefix + offence;
    }
}
