package org.openmappa.trail.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.trail.verify.Fault;
import org.openmappa.trail.verify.Kind;
import org.openmappa.trail.verify.WriteBundle;

/** Erasing a payload leaves an entry, and a payload that is gone without one is named. Four entries, sealed. */
class ErasureTest {
    private static final UUID ASKS = UUID.fromString("0199a1b2-0000-7000-8000-000000000001");
    private static final UUID AGREES = UUID.fromString("0199a1b2-0000-7000-8000-000000000002");

    @TempDir
    Path folder;

    private TrailOnStage trail = new TrailOnStage(Path.of("."));

    @BeforeEach
    void fourEntries() throws Exception {
        trail = new TrailOnStage(folder);
        trail.writeAndSeal(1, 4);
    }

    @Test
    void anErasureIsAnEntryThatSaysWhoAskedWhoAgreedAndWhy() throws Exception {
        UUID second = trail.at(2);
        UUID erasure = erase(second, ASKS, AGREES, "Decision of 3 March", "Retention is over");
        trail.sealer().seal();
        assertThat(trail.at(4)).isEqualTo(erasure);
        Map<String, Object> entry = trail.owner.sql("""
                        select e.user_id, e.what, e.object_id, p.body from trail.entry e
                        join trail.payload p on p.entry_id = e.id where e.id = ?
                        """).param(erasure).query().singleRow();
        assertThat(entry)
                .containsEntry("user_id", ASKS)
                .containsEntry("what", "trail.erase")
                .containsEntry("object_id", second);
        assertThat(String.valueOf(entry.get("body")))
                .contains(AGREES.toString(), "Decision of 3 March", "Retention is over");
        assertThat(trail.check().faults()).isEmpty();
        assertThat(trail.check().erased()).isEqualTo(1);
    }

    @Test
    void itHoldsBeforeTheErasureIsSealedAndABundleWaitsForThat() throws Exception {
        erase(trail.at(2), ASKS, AGREES, "Decision of 3 March", "Retention is over");
        assertThat(trail.check().faults()).isEmpty();
        Path bundle = folder.resolve("trail.zip");
        assertThatThrownBy(() -> write(bundle)).hasMessageContaining("not sealed yet");
        trail.sealer().seal();
        write(bundle);
        assertThat(bundle).exists();
    }

    @Test
    void erasingTakesTwoPeopleAnAuthorityAndAReason() {
        UUID second = trail.at(2);
        assertThatThrownBy(() -> erase(second, ASKS, ASKS, "Decision", "Over")).hasMessageContaining("two people");
        assertThatThrownBy(() -> erase(second, ASKS, null, "Decision", "Over")).hasMessageContaining("two people");
        assertThatThrownBy(() -> erase(second, ASKS, AGREES, " ", "Over")).hasMessageContaining("authority");
        assertThatThrownBy(() -> erase(second, ASKS, AGREES, "Decision", "")).hasMessageContaining("reason");
        assertThat(trail.count("entry")).isEqualTo(4);
        assertThat(trail.count("payload")).isEqualTo(4);
    }

    @Test
    void nothingIsErasedTwice() {
        UUID second = trail.at(2);
        erase(second, ASKS, AGREES, "Decision", "Over");
        assertThatThrownBy(() -> erase(second, ASKS, AGREES, "Decision", "Over"))
                .hasMessageContaining("nothing that can be erased");
    }

    @Test
    void whatWasSaidOfAnErasureStays() throws Exception {
        UUID erasure = erase(trail.at(2), ASKS, AGREES, "Decision", "Over");
        assertThatThrownBy(() -> erase(erasure, ASKS, AGREES, "Decision", "Over"))
                .hasMessageContaining("stays");
        trail.harm("delete from trail.payload where entry_id = '" + erasure + "'");
        forge(erasure, "DONE");
        trail.sealer().seal();
        assertThat(trail.check().faults())
                .containsExactly(new Fault(Kind.PAYLOAD_GONE, "position 4", erasure.toString()));
    }

    @Test
    void evenTheOwnerErasesNothingSilentlyUntilTheTriggersAreSwitchedOff() {
        assertThatThrownBy(() -> trail.owner.sql("delete from trail.payload").update())
                .hasMessageContaining("erased by trail.erase");
        assertThatThrownBy(() ->
                        trail.owner.sql("update trail.payload set body = '{}'").update())
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> trail.owner.sql("truncate trail.payload").update())
                .hasMessageContaining("only ever added to");
    }

    @Test
    void anErasureThatDidNotHappenOrCameBeforeExplainsNothing() throws Exception {
        UUID second = trail.at(2);
        forge(second, "FORBIDDEN");
        trail.harm("delete from trail.payload where entry_id = '" + second + "'");
        trail.sealer().seal();
        Fault gone = new Fault(Kind.PAYLOAD_GONE, "position 2", second.toString());
        assertThat(trail.check().faults()).containsExactly(gone);
        UUID later = UUID.fromString("ffffffff-ffff-7fff-8fff-ffffffffffff");
        forge(later, "DONE");
        trail.sealer().seal();
        trail.owner.sql("""
                        with e as (
                          insert into trail.entry (id, action, what, outcome, commitment)
                          values (:id, 'READ', 'case.open', 'DONE', sha256('x')) returning id)
                        select count(*) from e
                        """).param("id", later).query(Long.class).single();
        trail.sealer().seal();
        assertThat(trail.check().faults())
                .containsExactly(gone, new Fault(Kind.PAYLOAD_GONE, "position 6", later.toString()));
    }

    private UUID erase(UUID entry, UUID asks, @Nullable UUID agrees, String authority, String why) {
        return trail.owner
                .sql("select trail.erase(?, ?, null, ?, ?, ?)")
                .params(Arrays.asList(entry, asks, agrees, authority, why))
                .query(UUID.class)
                .single();
    }

    private void forge(UUID entry, String outcome) {
        trail.owner
                .sql("select trail.record(null, null, 'SYSTEM', 'trail.erase', ?, ?, '{}', null)")
                .params(outcome, entry)
                .query((row, n) -> 0)
                .single();
    }

    private void write(Path bundle) {
        trail.live().read(trail.checkpoints(), evidence -> new WriteBundle(false).to(bundle, evidence));
    }
}
