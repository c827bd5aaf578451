package org.openmappa.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.ChangeDuty;
import org.openmappa.law.ChangeDuty.Change;

/** What makes somebody who is subject to Part 2 notify the police, and the day that is asked about it. */
public enum NotifiedEvent {
    FIRST("The first notification", "Relevant date", "Conviction, finding, caution or order", null),
    NEW_NAME("A new name", "First day on which the name was used", null, Change.NEW_NAME),
    NEW_HOME_ADDRESS("A new home address", "Day of the move", null, Change.NEW_HOME_ADDRESS),
    PRESCRIBED_DETAILS(
            "Changed details: bank account, identity document, or living with a child",
            "Day of the change",
            null,
            Change.PRESCRIBED_DETAILS),
    RELEASE("Release from custody or hospital", "Day of release", null, Change.RELEASE),
    STAY(
            "Staying at premises that were not notified",
            null,
            "Seven days in one stretch, or together in any twelve months",
            null),
    PERIODIC(
            "The regular notification, with nothing changed",
            "Day of the last notification",
            "Yearly; every seven days without a fixed address",
            null),
    TRAVEL("Leaving the United Kingdom", "Day of departure", null, null);

    private final String label;
    private final @Nullable String day;
    private final @Nullable String hint;
    private final @Nullable Change change;

    NotifiedEvent(String label, @Nullable String day, @Nullable String hint, @Nullable Change change) {
        this.label = label;
        this.day = day;
        this.hint = hint;
        this.change = change;
    }

    public String label() {
        return label;
    }

    public @Nullable String hint() {
        return hint;
    }

    /** What the one day of the event is called; none for stays, which are spells of nights. */
    public Optional<String> day() {
        return Optional.ofNullable(day);
    }

    /** As the law has it, where it is a change under section 84. */
    Optional<ChangeDuty.Change> change() {
        return Optional.ofNullable(change);
    }
}
