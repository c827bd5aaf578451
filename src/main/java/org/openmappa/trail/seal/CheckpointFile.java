package org.openmappa.trail.seal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.openmappa.trail.tlog.Checkpoint;
import org.openmappa.trail.verify.Notes;

/**
 * Checkpoints outside the database, one after another with an empty line between them. Only ever added to, and on the
 * disk before it is relied upon.
 */
public class CheckpointFile {
    /** Room for some checkpoints: a line of the origin, two of numbers, and a signature. */
    private static final int TAIL = 8192;

    private final Path file;

    public CheckpointFile(Path file) {
        this.file = file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** All of them, oldest first; what an interrupted write left unfinished at the end is not one. */
    public List<String> notes() throws IOException {
        return exists() ? Notes.in(Files.readAllBytes(file)) : List.of();
    }

    /** The newest one; cuts off what an interrupted write left unfinished after it. */
    Optional<Checkpoint> last() throws IOException {
        if (!exists()) {
            return Optional.empty();
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] tail = new byte[(int) Math.min(TAIL, open.length())];
            open.seek(open.length() - tail.length);
            open.readFully(tail);
            Optional<Checkpoint> last = Notes.last(tail);
            if (last.isEmpty() && open.length() > TAIL) {
                throw new Halted(file + " does not end with checkpoints");
            }
            open.setLength(open.length() - tail.length + Notes.end(tail));
            return last;
        }
    }

    void append(List<String> notes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().normalize().getParent());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer left = ByteBuffer.wrap(Notes.bytes(notes));
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }
}
