package org.openmappa.trail.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.trail.verify.Leaf;

/** The sealer reads entries as text, the check copies them out in binary: both spell whatever can be in a field alike. */
class CopiedOutTest {
    private static final List<String> MOMENTS = List.of(
            "infinity",
            "-infinity",
            "0044-03-15 12:00:00 BC",
            "1969-12-31 23:59:59.5+00",
            "1970-01-01 00:00:00+00",
            "2000-01-01 00:00:00.000001+00",
            "1999-12-31 23:59:59.999999+00",
            "2033-05-18 03:33:20.1+00",
            "9999-12-31 23:59:59.999999+00");
    private static final List<String> FILES = List.of(
            "'{}'",
            "'{null}'",
            "array[gen_random_uuid()]",
            "array[gen_random_uuid(), null, gen_random_uuid()]",
            "array[array[gen_random_uuid(), gen_random_uuid()], array[null, gen_random_uuid()]]");

    @TempDir
    Path folder;

    private TrailOnStage trail = new TrailOnStage(Path.of("."));

    @BeforeEach
    void empty() {
        trail = new TrailOnStage(folder);
    }

    @Test
    void everyMomentIsSpelledAlike() throws Exception {
        MOMENTS.forEach(moment -> insert("at", "'" + moment + "'::timestamptz"));
        assertAlike(MOMENTS.size());
    }

    @Test
    void everyListOfFilesIsSpelledAlike() throws Exception {
        FILES.forEach(files -> insert("admits", files));
        assertAlike(FILES.size());
    }

    @Test
    void everyTextAndEveryMissingValueIsSpelledAlike() throws Exception {
        List.of("", "-", "a\\b", "a\nb", "a\rb", "é — 𝄞", "'")
                .forEach(what -> trail.owner
                        .sql(
                                "insert into trail.entry (id, action, what, outcome) values (shared.uuid7(), 'READ', ?, 'DONE')")
                        .param(what)
                        .update());
        insert("on_behalf_of", "gen_random_uuid()");
        insert("commitment", "sha256('x')");
        trail.write();
        trail.sealer().seal();
        List<Leaf> leaves = trail.live()
                .read(trail.checkpoints(), evidence -> evidence.leaves().toList());
        assertThat(leaves)
                .hasSize(10)
                .allSatisfy(leaf -> assertThat(leaf.entry())
                        .extracting(entry -> entry.leaf())
                        .isEqualTo(leaf.hash()));
    }

    private void insert(String column, String value) {
        trail.owner
                .sql("insert into trail.entry (id, action, what, outcome, " + column
                        + ") values (shared.uuid7(), 'READ', 'case.open', 'DONE', " + value + ")")
                .update();
    }

    private void assertAlike(int entries) throws Exception {
        trail.sealer().seal();
        assertThat(trail.check().faults()).isEmpty();
        assertThat(trail.check().entries()).isEqualTo(entries);
    }
}
