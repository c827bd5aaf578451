package org.openmappa.trail.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.SigningKey;

/** The order, the restarts and the refusals of the sealer, on the real database. */
class SealerTest {
    @TempDir
    Path folder;

    private TrailOnStage trail = new TrailOnStage(Path.of("."));

    @BeforeEach
    void empty() {
        trail = new TrailOnStage(folder);
    }

    @Test
    void whatIsWrittenIsSealedOnceAndStaysWhereItIs() throws Exception {
        UUID first = trail.write();
        assertThat(trail.sealer().seal()).isEqualTo(1);
        assertThat(trail.sealer().seal()).isZero();
        trail.writeAndSeal(2, 3);
        assertThat(trail.at(0)).isEqualTo(first);
        assertThat(trail.checkpoints().notes()).hasSize(3);
        assertThat(trail.check().faults()).isEmpty();
    }

    @Test
    void manyEntriesMakeSubtreesThatProofsRestOn() throws Exception {
        trail.writeMany(70_000);
        for (int sealed = Sealer.BATCH;
                sealed == Sealer.BATCH;
                sealed = trail.sealer().seal()) {
            trail.write();
        }
        assertThat(trail.owner
                        .sql("select count(*) from trail.subtree where height = 16")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(trail.check().faults()).isEmpty();
        assertThat(trail.live().prove(trail.at(65_535)).orElseThrow().holds(trail.key.verifier()))
                .isTrue();
    }

    @Test
    void whileATransactionRunsNothingThatCouldComeAfterItIsSealed() throws Exception {
        try (Connection slow = TrailOnStage.asOwner().getConnection()) {
            slow.setAutoCommit(false);
            record(slow);
            trail.write();
            assertThat(trail.sealer().seal()).isZero();
            slow.commit();
        }
        assertThat(trail.sealer().seal()).isEqualTo(2);
        assertThat(trail.check().faults()).isEmpty();
    }

    @Test
    void aTransactionThatStaysOpenRaisesTheAlarm() throws Exception {
        try (Connection slow = TrailOnStage.asOwner().getConnection()) {
            slow.setAutoCommit(false);
            record(slow);
            trail.owner.sql("""
                            insert into trail.entry (id, at, action, what, outcome)
                            values (shared.uuid7(), clock_timestamp() - interval '2 minutes', 'SYSTEM', 'test', 'DONE')
                            """).update();
            assertThatThrownBy(trail.sealer()::seal).isInstanceOf(HeldUp.class);
            slow.commit();
        }
        assertThat(trail.sealer().seal()).isEqualTo(2);
    }

    @Test
    void anEntryThatWasRolledBackLeavesNoGap() throws Exception {
        trail.write();
        try (Connection undone = TrailOnStage.asOwner().getConnection()) {
            undone.setAutoCommit(false);
            record(undone);
            undone.rollback();
        }
        trail.write();
        assertThat(trail.sealer().seal()).isEqualTo(2);
        assertThat(trail.check().faults()).isEmpty();
    }

    @Test
    void aSecondSealerStandsBack() throws Exception {
        trail.write();
        try (Connection first = TrailOnStage.asOwner().getConnection()) {
            first.setAutoCommit(false);
            first.createStatement().execute("select pg_advisory_xact_lock(" + SealRecords.LOCK + ")");
            assertThat(trail.sealer().seal()).isZero();
            first.rollback();
        }
        assertThat(trail.sealer().seal()).isEqualTo(1);
    }

    @Test
    void killedAfterAnyWriteItGoesOnWithoutSkippingOrRepeating() throws Exception {
        for (Failing.After point : Failing.After.values()) {
            trail.writeMany(300);
            Failing failing = new Failing(trail, point);
            assertThatThrownBy(failing.sealer()::seal).isInstanceOf(Failing.Killed.class);
            trail.write();
            trail.sealer().seal();
            assertThat(trail.check().faults()).as(point.name()).isEmpty();
        }
        assertThat(trail.check().unsealed()).isZero();
        assertThat(trail.checkpoints().notes()).hasSize(trail.count("checkpoint"));
    }

    @Test
    void anUnfinishedLineAtTheEndOfTheFileIsReplaced() throws Exception {
        trail.writeAndSeal(2, 3);
        String whole = Files.readString(trail.file);
        for (int cut = 1; cut < 200; cut += 7) {
            Files.writeString(trail.file, whole.substring(0, whole.length() - cut));
            trail.sealer().seal();
            assertThat(Files.readString(trail.file)).isEqualTo(whole);
        }
    }

    @Test
    void aDatabaseThatWasSetBackIsNotSealedOver() throws Exception {
        trail.writeAndSeal(2, 3);
        trail.harm("delete from trail.leaf where position >= 3", "delete from trail.checkpoint where size > 3");
        trail.write();
        assertThatThrownBy(trail.sealer()::seal).isInstanceOf(Halted.class).hasMessageContaining("was set back");
        assertThat(trail.count("leaf")).isEqualTo(3);
    }

    @Test
    void aFileOfAnotherHistoryIsNotContinued() throws Exception {
        trail.writeAndSeal(1, 3);
        Path other = folder.resolve("other");
        trail.harm(
                "truncate trail.rotation, trail.cosignature, trail.checkpoint, trail.subtree, trail.leaf, trail.payload, trail.entry");
        trail.write();
        trail.write();
        trail.write();
        new Sealer(trail.records(), trail.key, new CheckpointFile(other)).seal();
        trail.write();
        assertThatThrownBy(trail.sealer()::seal)
                .isInstanceOf(Halted.class)
                .hasMessageContaining("different checkpoints");
    }

    @Test
    void anotherKeyDoesNotContinueTheLog() throws Exception {
        trail.writeAndSeal(1, 3);
        trail.write();
        Sealer stranger =
                new Sealer(trail.records(), SigningKey.fresh("openmappa/test", KeyType.LOG), trail.checkpoints());
        assertThatThrownBy(stranger::seal).isInstanceOf(Halted.class).hasMessageContaining("not signed by the key");
    }

    @Test
    void theSealerCanOnlyAdd() {
        for (String table : List.of("leaf", "subtree", "checkpoint", "cosignature", "rotation", "entry")) {
            assertThat(refusal("update trail." + table + " set ctid = ctid")).isNotEmpty();
            assertThat(refusal("delete from trail." + table)).contains("permission denied");
            assertThat(refusal("truncate trail." + table)).contains("permission denied");
        }
        assertThat(refusal("insert into trail.rotation (size, note) values (1, '')"))
                .contains("permission denied");
        assertThat(refusal("insert into trail.entry default values")).contains("permission denied");
        assertThat(refusal("select * from trail.payload")).contains("permission denied");
        assertThat(refusal("select * from access.user_account")).contains("permission denied");
    }

    @Test
    void evenTheOwnerIsStoppedByTheTriggerUntilItIsSwitchedOff() {
        for (String table : List.of("leaf", "subtree", "checkpoint", "cosignature", "rotation", "entry")) {
            assertThatThrownBy(
                            () -> trail.owner.sql("delete from trail." + table).update())
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws Exception {
        TrailFolder made = new TrailFolder(folder.resolve("trail"));
        SigningKey key = made.key(Map.of());
        assertThat(made.key(Map.of()).verifier()).hasToString(key.verifier().toString());
        assertThat(made.verifier()).hasToString(key.verifier().toString());
        Path file = made.path().resolve("signing.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> made.key(Map.of())).hasMessageContaining("chmod 600");
        assertThat(made.key(Map.of("MAPPA_TRAIL_KEY", key.reveal())).verifier())
                .hasToString(key.verifier().toString());
    }

    private String refusal(String statement) {
        var sealer = TrailOnStage.asSealer();
        try (Connection connection = sealer.getConnection()) {
            connection.createStatement().execute(statement);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void record(Connection connection) throws SQLException {
        connection
                .createStatement()
                .execute("select trail.record(null, null, 'SYSTEM', 'test', 'DONE', null, '{}', null)");
    }
}
