package org.openmappa.ui;

import org.jspecify.annotations.Nullable;

/** The card around a summary: a title and what can be done about the whole. */
public record SummaryCard(
        @Nullable Wording title,
        @Nullable Actions actions,
        @Nullable String classes) {
    public static SummaryCard of(String title, ActionLink... actions) {
        return new SummaryCard(Wording.of(title), Actions.of(actions), null);
    }
}
