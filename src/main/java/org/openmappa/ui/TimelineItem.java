package org.openmappa.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Something that happened: what, when (as read and as ISO), by whom, and more words if there are any. */
public record TimelineItem(
        String label,
        String when,
        @Nullable String datetime,
        @Nullable String byline,
        @Nullable String text,
        @Nullable Content content) {
    public static TimelineItem of(String label, String when, @Nullable String byline, @Nullable String text) {
        return new TimelineItem(label, when, null, byline, text, null);
    }

    /** The machine-readable moment, such as 2026-03-01T10:00. */
    public TimelineItem at(String iso) {
        return new TimelineItem(label, when, iso, byline, text, content);
    }

    public TimelineItem saying(Content more) {
        return new TimelineItem(label, when, datetime, byline, text, more);
    }
}
