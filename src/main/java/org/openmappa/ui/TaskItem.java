package org.openmappa.ui;

import org.jspecify.annotations.Nullable;

/** One task of a list: its name, where it is done, and how far it is. */
public record TaskItem(
        Wording title,
        @Nullable String href,
        @Nullable Wording hint,
        TaskStatus status,
        @Nullable String classes) {
    public static TaskItem of(String title, @Nullable String href, TaskStatus status) {
        return new TaskItem(new Wording(title, null, null, false), href, null, status, null);
    }

    public TaskItem withHint(@Nullable String words) {
        return new TaskItem(title, href, Wording.of(words), status, classes);
    }
}
