package org.openmappa.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Minutes as whoever may read them sees them: the approved editions, newest first, or else the draft. */
public record MinutesView(Minutes minutes, Draft draft, List<Approved> editions, List<Recipient> recipients) {
    /** The edition that stands. */
    public @Nullable Approved current() {
        return editions.isEmpty() ? null : editions.getFirst();
    }

    /** What is to be read: the edition that stands, or the draft while there is none. */
    public Content content() {
        Approved current = current();
        return current == null ? draft.content() : current.content();
    }

    /** Whether the draft says something else than the edition that stands. */
    public boolean corrected() {
        Approved current = current();
        return current != null && !current.content().equals(draft.content());
    }
}
