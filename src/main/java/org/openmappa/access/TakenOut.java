package org.openmappa.access;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.openmappa.shared.London;

/**
 * Who took something out of the system and when, by the clock of the trail: what every file that leaves is marked with, so
 * that a paper that is found leads back to its own entry.
 *
 * @param entry the export's entry on the trail
 */
public record TakenOut(UUID entry, Instant at, String viewer, String agency) {
    private static final int BEFORE_THE_LAST_GROUP = 23;

    /** "0199AB12-CD34-7F12-9A3B": the entry's identifier without its last group, 26 random bits within a millisecond. */
    public String reference() {
        return entry.toString().substring(0, BEFORE_THE_LAST_GROUP).toUpperCase(Locale.ROOT);
    }

    /** "Colm Devlin, Northshire Housing". */
    public String who() {
        return viewer + ", " + agency;
    }

    /** "3 March 2026, 10:15, reference 0199AB12-CD34-7F12-9A3B". */
    public String when() {
        return London.moment(at) + ", reference " + reference();
    }

    public String words() {
        return "Taken out by " + who() + ", " + when();
    }
}
