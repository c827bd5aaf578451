package org.openmappa.trail.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.trail.tlog.Checkpoint;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.SigningKey;
import org.openmappa.trail.verify.Fault;
import org.openmappa.trail.verify.Kind;

/** What the owner of the database can do to the trail, and that it is found and named. Twelve entries, three checkpoints. */
class TamperCatalogueTest {
    @TempDir
    Path folder;

    private TrailOnStage trail = new TrailOnStage(Path.of("."));

    @BeforeEach
    void threeRounds() throws Exception {
        trail = new TrailOnStage(folder);
        trail.writeAndSeal(3, 4);
    }

    @Test
    void anUntouchedTrailHolds() {
        assertThat(trail.check().faults()).isEmpty();
        assertThat(trail.check().entries()).isEqualTo(12);
        assertThat(trail.check().checkpoints()).isEqualTo(3);
    }

    @Test
    void everyFieldOfAnEntryCounts() {
        List<String> changes = List.of(
                "at = at + interval '1 microsecond'",
                "user_id = gen_random_uuid()",
                "agency_id = null",
                "on_behalf_of = gen_random_uuid()",
                "action = 'LIST'",
                "what = 'case.read'",
                "outcome = 'FORBIDDEN'",
                "object_id = null",
                "admits = '{}'",
                "commitment = sha256('other')");
        UUID fifth = trail.at(5);
        trail.harm("delete from trail.payload where entry_id = '" + fifth + "'");
        for (String change : changes) {
            trail.owner.sql("drop table if exists before").update();
            String keep = "create table before as select * from trail.entry where id = '" + fifth + "'";
            String restore = "insert into trail.entry select * from before";
            trail.harm(keep, "update trail.entry set " + change + " where id = '" + fifth + "'");
            assertThat(faults()).as(change).contains(new Fault(Kind.ENTRY_CHANGED, "position 5", fifth.toString()));
            trail.harm("delete from trail.entry where id = '" + fifth + "'", restore, "drop table before");
        }
    }

    @Test
    void aDeletedEntryIsNamed() {
        UUID sixth = trail.at(6);
        trail.harm(
                "delete from trail.payload where entry_id = '" + sixth + "'",
                "delete from trail.entry where id = '" + sixth + "'");
        assertThat(faults()).containsExactly(new Fault(Kind.ENTRY_DELETED, "position 6", sixth.toString()));
    }

    @Test
    void anEntryDeletedWithItsLeafLeavesAGap() {
        UUID sixth = trail.at(6);
        trail.harm(
                "delete from trail.payload where entry_id = '" + sixth + "'",
                "delete from trail.entry where id = '" + sixth + "'",
                "delete from trail.leaf where position = 6");
        assertThat(faults()).containsExactly(new Fault(Kind.GAP, "position 6", "-"));
    }

    @Test
    void closingTheGapBreaksTheCheckpoint() {
        UUID sixth = trail.at(6);
        trail.harm(
                "delete from trail.payload where entry_id = '" + sixth + "'",
                "delete from trail.entry where id = '" + sixth + "'",
                "delete from trail.leaf where position = 6",
                "update trail.leaf set position = position + 1000 where position > 6",
                "update trail.leaf set position = position - 1001 where position > 1000");
        assertThat(kinds()).containsExactly(Kind.TREE_CHANGED, Kind.TAIL_CUT);
        assertThat(faults())
                .first()
                .hasToString(
                        "TREE_CHANGED at positions 4 to 7, checkpoint of 8: the entries are not those that the checkpoint promised");
    }

    @Test
    void aBackDatedEntryIsNamed() {
        trail.harm("""
                insert into trail.entry (id, tx, action, what, outcome)
                select '00000000-0000-7000-8000-000000000000', min(tx), 'READ', 'case.open', 'DONE' from trail.entry
                """);
        assertThat(faults())
                .containsExactly(new Fault(Kind.ENTRY_INSERTED, "no position", "00000000-0000-7000-8000-000000000000"));
    }

    @Test
    void aBackDatedEntryPutIntoTheTreeBreaksTheCheckpoint() {
        trail.harm(
                """
                insert into trail.entry (id, tx, action, what, outcome)
                select '00000000-0000-7000-8000-000000000000', tx, 'READ', 'case.open', 'DONE' from trail.entry
                where id = (select entry_id from trail.leaf where position = 9)
                """,
                "update trail.leaf set position = position + 1000 where position >= 9",
                "update trail.leaf set position = position - 999 where position > 1000",
                "insert into trail.leaf values (9, '00000000-0000-7000-8000-000000000000', sha256('guessed'))");
        assertThat(kinds()).containsExactly(Kind.ENTRY_CHANGED, Kind.TREE_CHANGED, Kind.UNPROMISED);
        assertThat(faults().get(1).place()).isEqualTo("positions 8 to 11, checkpoint of 12");
    }

    @Test
    void twoEntriesThatChangePlacesAreNamed() {
        trail.harm(
                "alter table trail.leaf drop constraint leaf_entry_id_key",
                """
                update trail.leaf l set entry_id = o.entry_id, hash = o.hash from trail.leaf o
                where (l.position, o.position) in ((2, 3), (3, 2))
                """,
                "alter table trail.leaf add constraint leaf_entry_id_key unique (entry_id)");
        assertThat(kinds()).containsExactly(Kind.OUT_OF_ORDER, Kind.TREE_CHANGED);
        assertThat(faults().getFirst().place()).isEqualTo("position 3");
    }

    @Test
    void aTailThatIsCutOffIsNamed() {
        trail.harm("delete from trail.leaf where position >= 10");
        assertThat(faults())
                .contains(new Fault(Kind.TAIL_CUT, "positions 10 to 11", "-"))
                .hasSize(1);
    }

    @Test
    void aTailCutOffWithItsCheckpointIsFoundInTheFile() {
        trail.harm(
                "delete from trail.payload where entry_id in (select entry_id from trail.leaf where position >= 8)",
                "delete from trail.entry where id in (select entry_id from trail.leaf where position >= 8)",
                "delete from trail.leaf where position >= 8",
                "delete from trail.checkpoint where size > 8");
        assertThat(faults()).containsExactly(new Fault(Kind.CHECKPOINT_NOT_IN_DATABASE, "checkpoint of 12", "-"));
    }

    @Test
    void truncatedEntriesAreAllNamed() {
        trail.harm("truncate trail.entry, trail.payload");
        assertThat(kinds()).hasSize(12).containsOnly(Kind.ENTRY_DELETED);
    }

    @Test
    void checkpointsThatChangePlacesAreNamed() {
        trail.harm(
                "update trail.checkpoint c set note = o.note from trail.checkpoint o where (c.size, o.size) in ((4, 8), (8, 4))");
        assertThat(kinds())
                .containsExactly(
                        Kind.CHECKPOINT_MISPLACED,
                        Kind.CHECKPOINT_MISPLACED,
                        Kind.CHECKPOINTS_DIFFER,
                        Kind.CHECKPOINTS_DIFFER);
    }

    @Test
    void aDeletedCheckpointIsFoundInTheFile() {
        trail.harm("delete from trail.checkpoint where size = 8");
        assertThat(faults()).containsExactly(new Fault(Kind.CHECKPOINT_NOT_IN_DATABASE, "checkpoint of 8", "-"));
    }

    @Test
    void aCheckpointDeletedFromTheFileIsFoundInTheDatabase() throws Exception {
        List<String> notes = trail.checkpoints().notes();
        Files.delete(trail.file);
        trail.checkpoints().append(List.of(notes.get(0), notes.get(2)));
        assertThat(faults()).containsExactly(new Fault(Kind.CHECKPOINT_NOT_IN_FILE, "checkpoint of 8", "-"));
    }

    @Test
    void aFileThatIsGoneIsNamed() throws Exception {
        Files.delete(trail.file);
        assertThat(faults()).containsExactly(new Fault(Kind.CHECKPOINT_NOT_IN_FILE, "every checkpoint", "-"));
    }

    @Test
    void anEntryDatedIntoTheFutureIsNamed() {
        trail.harm("""
                insert into trail.entry (id, tx, at, action, what, outcome)
                values ('00000000-0000-7000-8000-000000000000', '999999999999', now() + interval '1 year', 'READ', 'case.open', 'DONE')
                """);
        assertThat(faults())
                .containsExactly(new Fault(Kind.ENTRY_WAITS, "no position", "00000000-0000-7000-8000-000000000000"));
    }

    @Test
    void aCheckpointOfAnotherKeyIsNamed() throws Exception {
        Checkpoint promised =
                Checkpoint.parse(Note.parse(trail.checkpoints().notes().get(1)).text());
        String other =
                promised.signed(SigningKey.fresh("openmappa/test", KeyType.LOG)).toString();
        trail.harm("update trail.checkpoint set note = $$" + other + "$$ where size = 8");
        assertThat(faults()).contains(new Fault(Kind.CHECKPOINT_UNSIGNED, "checkpoint of 8", "-"));
    }

    @Test
    void aChangedPayloadIsNamed() {
        UUID third = trail.at(3);
        trail.harm("update trail.payload set body = '{\"purpose\": \"Idle\"}' where entry_id = '" + third + "'");
        assertThat(faults()).containsExactly(new Fault(Kind.PAYLOAD_CHANGED, "position 3", third.toString()));
    }

    /** Erasing as it should be is in {@link ErasureTest}. */
    @Test
    void aPayloadThatWasErasedSilentlyIsNamed() {
        UUID third = trail.at(3);
        trail.harm("delete from trail.payload where entry_id = '" + third + "'");
        assertThat(faults()).containsExactly(new Fault(Kind.PAYLOAD_GONE, "position 3", third.toString()));
    }

    @Test
    void allPayloadsErasedAtOnceAreNamed() {
        trail.harm("truncate trail.payload");
        assertThat(kinds()).hasSize(12).containsOnly(Kind.PAYLOAD_GONE);
    }

    @Test
    void aChangedEntryWhoseLeafWasChangedToMatchBreaksTheCheckpoint() {
        UUID fifth = trail.at(5);
        trail.harm("update trail.entry set what = 'case.read' where id = '" + fifth + "'");
        String hash = trail.live()
                .read(
                        trail.checkpoints(),
                        evidence -> Objects.requireNonNull(
                                        evidence.leaves().toList().get(5).entry())
                                .leaf()
                                .toString());
        trail.harm("update trail.leaf set hash = decode('" + hash + "', 'hex') where position = 5");
        assertThat(faults()).containsExactly(new Fault(Kind.TREE_CHANGED, "positions 4 to 7, checkpoint of 8", "-"));
    }

    private List<Fault> faults() {
        return trail.check().faults();
    }

    private List<Kind> kinds() {
        return faults().stream().map(Fault::kind).toList();
    }
}
