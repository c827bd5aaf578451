package org.openmappa.trail.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongPredicate;
import org.openmappa.trail.verify.Published;

/** The file of checkpoints as evidence. */
final class PublishedFile {
    private PublishedFile() {}

    static Published of(CheckpointFile file, LongPredicate since) {
        try {
            return new Published(true, file.notes(), since);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
