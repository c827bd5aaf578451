package org.openmappa.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** How far a task is: plain words, or a tag where it needs attention. */
public record TaskStatus(
        @Nullable Tag tag,
        @Nullable String text,
        @Nullable Content content,
        @Nullable String classes) {
    public static TaskStatus done(String text) {
        return new TaskStatus(null, text, null, null);
    }

    public static TaskStatus cannotStart(String text) {
        return new TaskStatus(null, text, null, "govuk-task-list__status--cannot-start-yet");
    }

    public static TaskStatus tagged(String text, @Nullable String colour) {
        return new TaskStatus(Tag.of(text, colour), null, null, null);
    }
}
