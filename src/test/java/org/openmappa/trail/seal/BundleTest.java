package org.openmappa.trail.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.SigningKey;
import org.openmappa.trail.tlog.VerifierKey;
import org.openmappa.trail.verify.Bundle;
import org.openmappa.trail.verify.CheckTrail;
import org.openmappa.trail.verify.Fault;
import org.openmappa.trail.verify.Kind;
import org.openmappa.trail.verify.Report;
import org.openmappa.trail.verify.WriteBundle;

/** A trail that is handed out and checked elsewhere. Twelve entries, three checkpoints. */
class BundleTest {
    @TempDir
    Path folder;

    private TrailOnStage trail = new TrailOnStage(Path.of("."));

    @BeforeEach
    void threeRounds() throws Exception {
        trail = new TrailOnStage(folder);
        trail.writeAndSeal(3, 4);
    }

    @Test
    void holdsWithTheVerifierKeyAlone() throws Exception {
        Report report = check(bundle(false), trail.key.verifier());
        assertThat(report.faults()).isEmpty();
        assertThat(report.entries()).isEqualTo(12);
        assertThat(report.checkpoints()).isEqualTo(3);
        assertThat(report.leftOut()).isEqualTo(12);
    }

    @Test
    void holdsNoPersonalDataUnlessAsked() throws Exception {
        assertThat(text(bundle(false), "entries")).doesNotContainPattern("payload [0-9a-f]");
        assertThat(check(bundle(true), trail.key.verifier()).leftOut()).isZero();
    }

    @Test
    void anErasedPayloadIsErasedThereTooWithTheEntryThatSaysSo() throws Exception {
        trail.owner
                .sql("select trail.erase(?, gen_random_uuid(), null, gen_random_uuid(), 'Decision', 'Over')::text")
                .param(trail.at(3))
                .query(String.class)
                .single();
        trail.sealer().seal();
        Report report = check(bundle(true), trail.key.verifier());
        assertThat(report.faults()).isEmpty();
        assertThat(report.erased()).isEqualTo(1);
    }

    @Test
    void aPayloadErasedSilentlyIsNamedThereTooAlsoWhenTheBundleSaysThatThereWasNone() throws Exception {
        UUID third = trail.at(3);
        trail.harm("delete from trail.payload where entry_id = '" + third + "'");
        Fault gone = new Fault(Kind.PAYLOAD_GONE, "position 3", third.toString());
        Path bundle = bundle(false);
        assertThat(check(bundle, trail.key.verifier()).faults()).containsExactly(gone);
        change(bundle, "entries", text -> text.replace("payload ERASED", "payload NONE"));
        assertThat(check(bundle, trail.key.verifier()).faults()).containsExactly(gone);
    }

    @Test
    void doesNotHoldUnderAnotherKey() throws Exception {
        VerifierKey other = SigningKey.fresh("openmappa/test", KeyType.LOG).verifier();
        assertThat(kinds(check(bundle(false), other))).containsOnly(Kind.CHECKPOINT_UNSIGNED, Kind.UNPROMISED);
    }

    @Test
    void aChangedEntryIsNamed() throws Exception {
        Path bundle = bundle(false);
        String id = trail.at(7).toString();
        change(bundle, "entries", text -> changed(text, id));
        assertThat(check(bundle, trail.key.verifier()).faults())
                .containsExactly(new Fault(Kind.ENTRY_CHANGED, "position 7", id));
    }

    @Test
    void aChangedPayloadIsNamed() throws Exception {
        Path bundle = bundle(true);
        change(bundle, "entries", text -> text.replaceFirst("payload [0-9a-f]{8}", "payload 00000000"));
        assertThat(kinds(check(bundle, trail.key.verifier()))).containsExactly(Kind.PAYLOAD_CHANGED);
    }

    @Test
    void entriesCutFromTheEndAreNamed() throws Exception {
        Path bundle = bundle(false);
        change(bundle, "entries", text -> text.substring(0, text.indexOf("10 " + trail.at(10))));
        assertThat(check(bundle, trail.key.verifier()).faults())
                .containsExactly(new Fault(Kind.TAIL_CUT, "positions 10 to 11", "-"));
    }

    @Test
    void anUnreadableBundleSaysWhere() throws Exception {
        Path bundle = bundle(false);
        change(bundle, "entries", text -> text.replaceFirst("outcome", "income"));
        assertThatThrownBy(() -> check(bundle, trail.key.verifier()))
                .hasMessageContaining("after 0 entries")
                .hasMessageContaining("expected outcome");
        Path other = Files.writeString(folder.resolve("other"), "not a bundle");
        assertThatThrownBy(() -> check(other, trail.key.verifier())).isInstanceOf(IOException.class);
    }

    /** Every line of a small bundle, one after another, spoiled in three ways: found, or refused with a reason. */
    @Test
    void nothingInABundleCanBeSpoiledUnnoticed() throws Exception {
        String whole = text(bundle(true), "entries");
        List<String> lines = List.of(whole.split("\n", -1));
        for (int n = 0; n < 32; n++) {
            for (String spoiled : List.of("", lines.get(n) + "x", lines.get(n).replace('0', '1'))) {
                String text = String.join("\n", lines.subList(0, n)) + "\n" + spoiled + "\n"
                        + String.join("\n", lines.subList(n + 1, lines.size()));
                Path bundle = bundle(true);
                change(bundle, "entries", before -> text.stripLeading());
                assertThat(text.stripLeading().equals(whole) || noticed(bundle))
                        .as("line %s: %s", n + 1, spoiled)
                        .isTrue();
            }
        }
    }

    private boolean noticed(Path bundle) throws IOException {
        try {
            return !check(bundle, trail.key.verifier()).isClean();
        } catch (IllegalArgumentException refused) {
            return refused.getMessage() != null;
        }
    }

    private Path bundle(boolean payloads) {
        Path file = folder.resolve("trail.zip");
        trail.live().read(trail.checkpoints(), evidence -> new WriteBundle(payloads).to(file, evidence));
        return file;
    }

    private static Report check(Path bundle, VerifierKey key) throws IOException {
        try (Bundle evidence = Bundle.open(bundle)) {
            return new CheckTrail(key, List.of(), List.of()).of(evidence);
        }
    }

    private static String changed(String text, String id) {
        int from = text.indexOf("id " + id);
        return text.substring(0, from) + text.substring(from).replaceFirst("what case.open", "what case.list");
    }

    private static void change(Path bundle, String part, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + bundle.toUri()), Map.of())) {
            Path file = zip.getPath(part);
            Files.writeString(file, change.apply(Files.readString(file)));
        }
    }

    private static String text(Path bundle, String part) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + bundle.toUri()), Map.of())) {
            return Files.readString(zip.getPath(part));
        }
    }

    private static List<Kind> kinds(Report report) {
        return report.faults().stream().map(Fault::kind).toList();
    }
}
