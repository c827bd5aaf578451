package org.openmappa.trail.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.openmappa.app.Database;
import org.openmappa.app.EmbeddedDatabase;
import org.openmappa.testing.Pool;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.SigningKey;
import org.openmappa.trail.tlog.VerifierKey;
import org.openmappa.trail.verify.CheckTrail;
import org.openmappa.trail.verify.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A trail of its own on a real PostgreSQL: written by the real function, sealed by the real role, and free to be harmed. */
final class TrailOnStage {
    private static final Map<String, String> HASTY =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off");
    private static final List<String> TABLES =
            List.of("rotation", "cosignature", "checkpoint", "subtree", "leaf", "payload", "entry");

    private static final class Once {
        static final Database DATABASE = make();
        static final DataSource OWNER = Pool.ofOwner(DATABASE);
        static final DataSource SEALER = Pool.as(DATABASE, DATABASE.sealer());
    }

    final SigningKey key = SigningKey.fresh("openmappa/test", KeyType.LOG);
    final Path file;
    final JdbcClient owner;

    /** Empty: what an earlier test left is cleared away by the owner, who alone can. */
    TrailOnStage(Path folder) {
        this.file = folder.resolve("checkpoints");
        this.owner = JdbcClient.create(asOwner());
        harm(
                "truncate trail.rotation, trail.cosignature, trail.checkpoint, trail.subtree, trail.leaf, trail.payload, trail.entry");
    }

    static DataSource asOwner() {
        return Once.OWNER;
    }

    static DataSource asSealer() {
        return Once.SEALER;
    }

    SealRecords records() {
        return new SealRecords(asSealer());
    }

    CheckpointFile checkpoints() {
        return new CheckpointFile(file);
    }

    Sealer sealer() {
        return new Sealer(records(), key, checkpoints());
    }

    LiveRecords live() {
        return new LiveRecords(asOwner());
    }

    /** Entries in rounds of so many, each round sealed: that many checkpoints. */
    void writeAndSeal(int rounds, int entries) throws IOException {
        for (int round = 0; round < rounds; round++) {
            for (int n = 0; n < entries; n++) {
                write();
            }
            sealer().seal();
        }
    }

    UUID write() {
        return owner.sql("""
                        select trail.record(gen_random_uuid(), gen_random_uuid(), 'READ', 'case.open', 'DONE',
                          gen_random_uuid(), array[gen_random_uuid()], jsonb_build_object('purpose', 'Review'))
                        """).query(UUID.class).single();
    }

    /** Many entries at once, as a busy day makes them. */
    void writeMany(int entries) {
        owner.sql("""
                        select count(trail.record(gen_random_uuid(), null, 'READ', 'case.open', 'DONE', null, '{}', null))
                        from generate_series(1, :entries)
                        """).param("entries", entries).query(Long.class).single();
    }

    int count(String table) {
        return owner.sql("select count(*) from trail." + table)
                .query(Integer.class)
                .single();
    }

    /** What only the owner of the database can do: past the triggers that stop everybody else. */
    void harm(String... statements) {
        TABLES.forEach(table -> owner.sql("alter table trail." + table + " disable trigger user")
                .update());
        try {
            List.of(statements).forEach(statement -> owner.sql(statement).update());
        } finally {
            TABLES.forEach(table -> owner.sql("alter table trail." + table + " enable trigger user")
                    .update());
        }
    }

    /** Identifier of the entry at a position. */
    UUID at(long position) {
        return owner.sql("select entry_id from trail.leaf where position = ?")
                .param(position)
                .query(UUID.class)
                .single();
    }

    Report check() {
        return check(List.of(), List.of());
    }

    Report check(List<VerifierKey> witnesses, List<Note> witnessed) {
        return live().read(checkpoints(), new CheckTrail(key.verifier(), witnesses, witnessed)::of);
    }

    private static Database make() {
        try {
            Path folder = Files.createTempDirectory("mappa-trail");
            EmbeddedDatabase embedded = EmbeddedDatabase.in(folder, HASTY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(embedded, folder)));
            return embedded.database().migrated();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(EmbeddedDatabase embedded, Path folder) {
        try {
            embedded.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("The test database did not go away: " + e.getMessage());
        }
    }
}
