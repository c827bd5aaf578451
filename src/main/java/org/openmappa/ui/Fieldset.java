package org.openmappa.ui;

import org.jspecify.annotations.Nullable;

/** The question that holds several fields together. */
public record Fieldset(
        @Nullable Wording legend,
        @Nullable String classes,
        @Nullable String describedBy) {
    public static Fieldset asking(String question, @Nullable String size, boolean heading) {
        return new Fieldset(Wording.legend(question, size, heading), null, null);
    }
}
