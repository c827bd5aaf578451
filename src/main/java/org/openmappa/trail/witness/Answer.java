package org.openmappa.trail.witness;

import org.openmappa.trail.tlog.AddCheckpoint;

/**
 * What a witness says.
 *
 * @param status as in HTTP
 */
public record Answer(int status, String type, String body) {
    private static final String WORDS = "text/plain; charset=utf-8";

    static Answer signed(String lines) {
        return new Answer(200, WORDS, lines);
    }

    static Answer refused(int status, String why) {
        return new Answer(status, WORDS, why + "\n");
    }

    /** Another size was signed last: this one. */
    static Answer conflict(long size) {
        return new Answer(409, AddCheckpoint.SIZE, size + "\n");
    }
}
