package org.openmappa.trail.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Rotation;
import org.openmappa.trail.tlog.VerifierKey;

/** The last checkpoint of each log and every change of its key, in a file for each, on the disk before anybody hears of it; and what was refused. */
public final class WitnessStore {
    private final Path folder;

    public WitnessStore(Path folder) {
        this.folder = folder;
    }

    /** What was signed last for the log of this name. */
    public Optional<Note> last(String origin) throws IOException {
        Path file = file(origin);
        return Files.exists(file) ? Optional.of(Note.parse(Files.readString(file))) : Optional.empty();
    }

    /** Takes the place of the last one: whole or not at all. */
    void keep(String origin, Note note) throws IOException {
        keep(file(origin), note);
    }

    /** Which key came after this one, as both said. */
    Optional<Rotation> after(VerifierKey key) throws IOException {
        Path file = file(key);
        return Files.exists(file)
                ? Optional.of(Rotation.parse(Note.parse(Files.readString(file)).text()))
                : Optional.empty();
    }

    void keep(Rotation rotation, Note note) throws IOException {
        keep(file(rotation.from()), note);
    }

    private void keep(Path file, Note note) throws IOException {
        Files.createDirectories(folder);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        write(fresh, note.bytes(), StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true); // the new name of the file is on the disk too
        }
    }

    /** Signed by the log and still not a continuation: proof that it broke its promise. */
    void refuse(Note note, String why) throws IOException {
        byte[] line = (note + "refused: " + why + "\n\n").getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(folder);
        write(folder.resolve("refused"), line, StandardOpenOption.APPEND);
    }

    /** A name that any origin can have. */
    private Path file(String origin) {
        return folder.resolve(Hash.leaf(origin.getBytes(StandardCharsets.UTF_8)) + ".checkpoint");
    }

    private Path file(VerifierKey key) {
        return folder.resolve(Hash.leaf(key.toString().getBytes(StandardCharsets.UTF_8)) + ".rotation");
    }

    private static void write(Path file, byte[] bytes, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }
}
