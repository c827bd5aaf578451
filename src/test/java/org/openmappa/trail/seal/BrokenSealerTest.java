package org.openmappa.trail.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.verify.Entry;
import org.openmappa.trail.verify.Fault;
import org.openmappa.trail.verify.Kind;

/** Sealers that are wrong on purpose: the check turns red on each, so its green says something. */
class BrokenSealerTest {
    @TempDir
    Path folder;

    private TrailOnStage trail = new TrailOnStage(Path.of("."));

    @BeforeEach
    void aGoodBeginning() throws Exception {
        trail = new TrailOnStage(folder);
        trail.writeAndSeal(1, 4);
    }

    @Test
    void oneThatForgetsAnEntry() throws Exception {
        UUID forgotten = trail.write();
        trail.write();
        seal(new Broken() {
            @Override
            List<Entry> unsealed(Optional<Last> last, int most) {
                return super.unsealed(last, most).subList(1, 2);
            }
        });
        assertThat(faults()).containsExactly(new Fault(Kind.ENTRY_INSERTED, "no position", forgotten.toString()));
    }

    @Test
    void oneThatChangesTheOrder() throws Exception {
        trail.write();
        trail.write();
        seal(new Broken() {
            @Override
            List<Entry> unsealed(Optional<Last> last, int most) {
                return super.unsealed(last, most).reversed();
            }
        });
        assertThat(faults())
                .containsExactly(
                        new Fault(Kind.OUT_OF_ORDER, "position 5", trail.at(5).toString()));
    }

    @Test
    void oneThatSkipsAPosition() throws Exception {
        trail.write();
        seal(new Broken() {
            @Override
            void addLeaves(long from, List<Entry> entries, List<Hash> hashes) {
                super.addLeaves(from + 1, entries, hashes);
            }
        });
        assertThat(faults()).contains(new Fault(Kind.GAP, "position 4", "-"));
    }

    @Test
    void oneThatHashesSomethingElse() throws Exception {
        UUID entry = trail.write();
        seal(new Broken() {
            @Override
            void addLeaves(long from, List<Entry> entries, List<Hash> hashes) {
                super.addLeaves(from, entries, List.of(Hash.leaf(new byte[0])));
            }
        });
        assertThat(faults())
                .contains(new Fault(Kind.ENTRY_CHANGED, "position 4", entry.toString()))
                .extracting(Fault::kind)
                .contains(Kind.TREE_CHANGED);
    }

    @Test
    void oneThatStoresAWrongSubtree() throws Exception {
        trail.writeMany(300);
        seal(new Broken() {
            @Override
            void addSubtrees(List<Subtree> complete) {
                super.addSubtrees(List.of(new Subtree(8, 0, Hash.EMPTY)));
            }
        });
        assertThat(faults()).containsExactly(new Fault(Kind.SUBTREE_CHANGED, "positions 0 to 255", "-"));
    }

    @Test
    void oneThatDoesNotWaitForRunningTransactions() throws Exception {
        try (Connection slow = TrailOnStage.asOwner().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement()
                    .execute("select trail.record(null, null, 'SYSTEM', 'slow', 'DONE', null, '{}', null)");
            trail.write();
            seal(new Broken() {
                @Override
                List<Entry> unsealed(Optional<Last> last, int most) {
                    return hasty(last.orElseThrow());
                }
            });
            slow.commit();
        }
        assertThat(faults()).extracting(Fault::kind).containsExactly(Kind.ENTRY_INSERTED);
    }

    private void seal(Broken records) throws Exception {
        new Sealer(records, trail.key, trail.checkpoints()).seal();
    }

    /** Everything that can be seen, whether or not something older can still come. */
    private List<Entry> hasty(SealRecords.Last last) {
        return new ArrayList<>(trail.owner
                .sql("select " + EntryRows.COLUMNS + " from trail.entry e where (e.tx, e.id) > (?::xid8, ?::uuid)")
                .params(last.tx(), last.id())
                .query((row, n) -> EntryRows.entry(row))
                .list());
    }

    private List<Fault> faults() {
        return trail.check().faults();
    }

    private static class Broken extends SealRecords {
        Broken() {
            super(TrailOnStage.asSealer());
        }
    }
}
