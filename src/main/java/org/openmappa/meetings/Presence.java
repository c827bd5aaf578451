package org.openmappa.meetings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How it stands with an invitation: first the answer, then what was seen at the table. */
public enum Presence {
    INVITED("No answer yet"),
    ACCEPTED("Will come"),
    DECLINED("Cannot come"),
    DEPUTY("Sends a deputy"),
    REPORT_ONLY("Report instead"),
    ATTENDED("Attended"),
    PART("Attended in part"),
    APOLOGY("Apology"),
    NO_REASON("Absent without a reason");

    private static final Set<Presence> ANSWERS = EnumSet.of(ACCEPTED, DECLINED, DEPUTY, REPORT_ONLY);
    private static final Set<Presence> SEEN = EnumSet.of(ATTENDED, PART, REPORT_ONLY, APOLOGY, NO_REASON);
    private final String label;

    Presence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What an invited colleague may answer. */
    public static List<Presence> answers() {
        return List.copyOf(ANSWERS);
    }

    /** What may be recorded at the table. */
    public static List<Presence> seen() {
        return List.copyOf(SEEN);
    }

    public boolean isAnswer() {
        return ANSWERS.contains(this);
    }

    public boolean isSeen() {
        return SEEN.contains(this);
    }

    public boolean came() {
        return this == ATTENDED || this == PART;
    }

    /** Whether nothing more has to be recorded. */
    public boolean accounted() {
        return isSeen() || this == DECLINED;
    }
}
