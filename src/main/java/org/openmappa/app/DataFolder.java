package org.openmappa.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The folder of an embedded database, taken by this process until it ends. */
final class DataFolder implements AutoCloseable {
    private static final List<String> OURS =
            List.of("postgres", "secrets.properties", "second-factor.key", "demo.txt", "half-made.txt", "trail");
    private final Path folder;
    private final FileChannel lock;

    /** Another process has the folder. */
    static final class Taken extends IllegalArgumentException {
        private Taken(Path folder) {
            super("Another OpenMAPPA runs on " + folder + ". Stop it, or give another --data");
        }
    }

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws IllegalArgumentException when another process has it, or it is full of something else */
    static DataFolder take(Path given) throws IOException {
        Path folder = given.toAbsolutePath().normalize();
        refuseForeign(folder);
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new Taken(folder);
        }
        return new DataFolder(folder, lock);
    }

    /** Deletes what is ours and nothing else. */
    void empty() throws IOException {
        LeftOver.end(postgres());
        for (String name : OURS) {
            FileSystemUtils.deleteRecursively(folder.resolve(name));
        }
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    /** The key of the second factors' secrets: made with the folder, kept beside the database and never in it. */
    Path key() throws IOException {
        Path file = folder.resolve("second-factor.key");
        if (!Files.exists(file)) {
            KeyFile.make(file);
        }
        return file;
    }

    boolean isUsed() {
        return Files.exists(secrets());
    }

    boolean isDemo() {
        return Files.exists(folder.resolve("demo.txt"));
    }

    void markAsDemo() throws IOException {
        Files.writeString(folder.resolve("demo.txt"), "Invented people and public passwords. Not for live data.\n");
    }

    /** Whether the making of the demo began here and never ended: the process was stopped meanwhile. */
    boolean isHalfMade() {
        return Files.exists(halfMade());
    }

    void beginsToBeMade() throws IOException {
        Files.writeString(
                halfMade(), "The demo is being made. Where this file stays behind, the next start makes it anew.\n");
    }

    void isMade() throws IOException {
        Files.deleteIfExists(halfMade());
    }

    private Path halfMade() {
        return folder.resolve("half-made.txt");
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> String.valueOf(file.getFileName())).toList();
            if (!names.isEmpty() && names.stream().noneMatch(name -> OURS.contains(name) || name.equals("lock"))) {
                throw new IllegalArgumentException(
                        folder + " holds something else. Give an empty folder, or a new one");
            }
        }
    }
}
