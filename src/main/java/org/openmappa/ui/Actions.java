package org.openmappa.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The links beside a row or in the head of a card. */
public record Actions(List<ActionLink> items, @Nullable String classes) {
    public static Actions of(ActionLink... items) {
        return new Actions(List.of(items), null);
    }
}
