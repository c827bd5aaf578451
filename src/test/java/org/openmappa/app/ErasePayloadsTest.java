package org.openmappa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the data controller has erased from the trail on the command line. */
@StageTest
class ErasePayloadsTest {
    @Autowired
    Stage stage;

    @Test
    void eachErasureNamesWhoAskedAndTheirAgency() {
        UUID entry = entry();
        erase(List.of(entry), "coordinator.ns", "deputy.ns").in(stage.database());
        assertThat(payloads(entry)).isZero();
        assertThat(stage.owner().sql("""
                        select u.username from trail.entry e join access.user_account u on u.id = e.user_id and u.agency_id = e.agency_id
                        where e.what = 'trail.erase' and e.object_id = ?
                        """).param(entry).query(String.class).single())
                .isEqualTo("coordinator.ns");
    }

    @Test
    void allAreErasedOrNone() {
        UUID entry = entry();
        UUID none = UUID.randomUUID();
        assertThatThrownBy(() -> erase(List.of(entry, none), "coordinator.ns", "deputy.ns")
                        .in(stage.database()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nothing was erased: entry " + none + " has nothing that can be erased");
        assertThat(payloads(entry)).isEqualTo(1);
    }

    @Test
    void bothPeopleHaveAnAccountInUseAndAreNotTheSame() {
        UUID entry = entry();
        assertThatThrownBy(() ->
                        erase(List.of(entry), "coordinator.ns", "nobody.ns").in(stage.database()))
                .hasMessageContaining("no account nobody.ns");
        assertThatThrownBy(() -> erase(List.of(entry), "coordinator.ns", "coordinator.ns")
                        .in(stage.database()))
                .hasMessageContaining("two people");
        assertThat(payloads(entry)).isEqualTo(1);
    }

    private static ErasePayloads erase(List<UUID> entries, String asks, String agrees) {
        return new ErasePayloads(entries, asks, agrees, "Decision of 3 March", "Retention is over");
    }

    private UUID entry() {
        return stage.owner()
                .sql(
                        "select trail.record(null, null, 'SYSTEM', 'test', 'DONE', null, '{}', '{\"reason\": \"Invented\"}')")
                .query(UUID.class)
                .single();
    }

    private int payloads(UUID entry) {
        return stage.owner()
                .sql("select count(*) from trail.payload where entry_id = ?")
                .param(entry)
                .query(Integer.class)
                .single();
    }
}
