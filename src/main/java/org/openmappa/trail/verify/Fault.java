package org.openmappa.trail.verify;

/**
 * One thing that is wrong, and where.
 *
 * @param place such as "position 12" or "checkpoint of 40"
 * @param entry its identifier, or "-"
 */
public record Fault(Kind kind, String place, String entry) {
    static Fault at(Kind kind, long position, String entry) {
        return new Fault(kind, "position " + position, entry);
    }

    static Fault checkpoint(Kind kind, long size) {
        return new Fault(kind, "checkpoint of " + size, Entry.NONE);
    }

    @Override
    public String toString() {
        String where = entry.equals(Entry.NONE) ? place : place + ", entry " + entry;
        return kind.name() + " at " + where + ": " + kind;
    }
}
