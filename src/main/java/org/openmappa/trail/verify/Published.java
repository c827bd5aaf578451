package org.openmappa.trail.verify;

import java.util.List;
import java.util.function.LongPredicate;

/**
 * The checkpoints of the file beside the database.
 *
 * @param known whether there is a file to compare with
 * @param notes oldest first
 * @param since tells of a checkpoint that is in the file and was not in the database when it was read, whether it is
 *     there by now: sealing goes on meanwhile
 */
public record Published(boolean known, List<String> notes, LongPredicate since) {
    public static final Published UNKNOWN = new Published(false, List.of(), size -> false);
}
