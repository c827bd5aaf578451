package org.openmappa.trail.verify;

import java.util.List;

/**
 * What a check found.
 *
 * @param entries sealed ones that were looked at
 * @param keys of the log, one after the other
 * @param erased payloads that are gone
 * @param leftOut payloads that the evidence does not contain
 * @param unsealed entries that wait to be sealed, as the newest always do for a moment
 */
public record Report(
        List<Fault> faults,
        long entries,
        long checkpoints,
        long cosigned,
        long keys,
        long erased,
        long leftOut,
        long unsealed) {
    public Report {
        faults = List.copyOf(faults);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }

    @Override
    public String toString() {
        String verdict = isClean() ? "The trail holds" : "THE TRAIL DOES NOT HOLD: " + faults.size() + " faults";
        return "%s: %,d entries, %,d checkpoints (%,d with a witness, %,d keys in turn), %,d payloads erased, %,d not in the bundle, %,d entries not yet sealed"
                .formatted(verdict, entries, checkpoints, cosigned, keys, erased, leftOut, unsealed);
    }
}
