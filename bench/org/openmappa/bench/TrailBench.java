package org.openmappa.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openmappa.app.Database;
import org.openmappa.app.EmbeddedDatabase;
import org.openmappa.trail.seal.CheckpointFile;
import org.openmappa.trail.seal.SealRecords;
import org.openmappa.trail.seal.Sealer;
import org.openmappa.shared.Loop;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.SigningKey;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./mappa bench trail [--quick] [--connections N] [--rounds N] [--seconds N]}: appending with the sealer at work
 * beside pgbench inserting the same row; how late entries are sealed; checking a trail beside bare SHA-256.
 */
public final class TrailBench {
    private TrailBench() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(List.of(arguments));
        Path folder = Files.createDirectories(options.folder().resolve("trail"));
        Path data = folder.resolve("data");
        FileSystemUtils.deleteRecursively(data);
        Path file = folder.resolve("checkpoints");
        Files.deleteIfExists(file);
        SigningKey key = SigningKey.fresh("openmappa/bench", KeyType.LOG);
        try (Report report = new Report(folder.resolve("report.txt"));
                EmbeddedDatabase embedded = EmbeddedDatabase.in(data, Map.of())) {
            Database database = embedded.database().migrated();
            Sealer sealer = new Sealer(new SealRecords(database.as(database.sealer())), key, new CheckpointFile(file));
            report.say("OpenMAPPA trail bench, " + options);
            Appending appending = new Appending(database, options, folder, report);
            try (Loop loop = Loop.start(
                    "trail sealer", Duration.ofSeconds(1), () -> sealer.seal() == Sealer.BATCH)) {
                appending.compare();
            }
            new Checking(database, key.verifier(), new CheckpointFile(file), folder, report).compare();
        }
    }
}
