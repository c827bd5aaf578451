package org.openmappa.trail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmappa.testing.Reads;
import org.openmappa.trail.tlog.Checkpoint;
import org.openmappa.trail.tlog.Frontier;
import org.openmappa.trail.tlog.KnownKey;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.SigningKey;

/** The texts of a bundle, as somebody hands it in. */
class BundleFuzzTest {
    private static final SigningKey LOG = KnownKey.key();
    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final List<Entry> SEALED = IntStream.range(0, 3)
            .mapToObj(n -> entry(n, new Payload.Kept(SALT, body(n)).commitment()))
            .toList();
    private static final Note CHECKPOINT = checkpoint();

    @TempDir
    Path folder;

    @MethodSource
    @DictionaryEntries({
        "\\x0apayload ",
        "NONE",
        "ERASED",
        "LEFT_OUT",
        "\\x5cn",
        "\\x5c\\x5c",
        "\\x0a\\x0a",
        "\\x0aadmits "
    })
    @FuzzTest
    void whateverIsChangedInItIsFoundOrItIsRefused(byte[] entries) {
        Reads.text(entries, text -> check(entries))
                .filter(Report::isClean)
                .ifPresent(clean ->
                        assertThat(leaves(entries)).extracting(Leaf::entry).isEqualTo(SEALED));
    }

    static Stream<Arguments> whateverIsChangedInItIsFoundOrItIsRefused() {
        return Reads.seeds(
                text("LEFT_OUT"),
                text("ERASED"),
                text("LOST"),
                text("not-hexadecimal QQ=="),
                kept(),
                text("NONE").replace("case.open", "case\\n"));
    }

    @MethodSource
    @DictionaryEntries({"\\x0a\\x0a", "\\xe2\\x80\\x94 ", "PeterNeumann"})
    @FuzzTest
    void itsCheckpoints(byte[] notes) {
        List<String> read = Notes.in(notes);
        assertThat(String.join("\n", read) + "\n").hasSizeLessThanOrEqualTo(notes.length + 1);
        Reads.text(notes, text -> Notes.last(notes));
        assertThat(Notes.end(notes)).isBetween(0, notes.length);
    }

    static Stream<Arguments> itsCheckpoints() {
        return Reads.seeds(CHECKPOINT + "\n" + CHECKPOINT + "\n", "\n\n\n", "— \n\n", CHECKPOINT + "\n— ");
    }

    @MethodSource
    @DictionaryEntries({"\\x5cn", "\\x5cr", "\\x5c\\x5c", "\\x0aadmits ", "\\x0acommitment "})
    @FuzzTest
    void anEntry(byte[] bytes) {
        Reads.text(bytes, Entry::parse)
                .ifPresent(read -> assertThat(read.content()).isEqualTo(new String(bytes, StandardCharsets.UTF_8)));
    }

    static Stream<Arguments> anEntry() {
        String content = SEALED.getFirst().content();
        return Reads.seeds(content, content.replace("case.open", "a\\\\n\\r\\n"), content + "\n", content.strip());
    }

    private static Entry entry(int n, String commitment) {
        return new Entry(
                "id" + n,
                "7" + n,
                "1764064800.000000",
                "-",
                "-",
                "-",
                "READ",
                "case.open",
                "DONE",
                "-",
                "-",
                commitment);
    }

    private static String body(int n) {
        return "{\"purpose\": \"to know more of " + n + "\"}";
    }

    private static Note checkpoint() {
        Frontier tree = new Frontier();
        SEALED.forEach(entry -> tree.append(entry.leaf()));
        return new Checkpoint("PeterNeumann", SEALED.size(), tree.root()).signed(LOG);
    }

    private static String text(String payload) {
        StringBuilder all = new StringBuilder();
        for (int n = 0; n < SEALED.size(); n++) {
            all.append(leaf(n, payload));
        }
        return all.toString();
    }

    private static String kept() {
        return IntStream.range(0, SEALED.size())
                .mapToObj(n -> leaf(
                        n, SALT + " " + Base64.getEncoder().encodeToString(body(n).getBytes(StandardCharsets.UTF_8))))
                .reduce("", String::concat);
    }

    private static String leaf(int n, String payload) {
        Entry entry = SEALED.get(n);
        return n + " " + entry.id() + " " + entry.leaf().base64() + "\n" + entry.content() + "payload " + payload
                + "\n\n";
    }

    private static List<Leaf> leaves(byte[] entries) {
        List<Leaf> all = new ArrayList<>();
        new LeafTexts(new ByteArrayInputStream(entries))
                .forEachRemaining(unread -> all.add(unread.read().leaf()));
        return all;
    }

    private Report check(byte[] entries) {
        Path file = folder.resolve("bundle.zip");
        try {
            Files.write(file, zip(entries));
            try (Bundle bundle = Bundle.open(file)) {
                return new CheckTrail(LOG.verifier(), List.of(), List.of()).of(bundle);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(byte[] entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(WriteBundle.CHECKPOINTS));
            zip.write((CHECKPOINT + "\n").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(WriteBundle.ENTRIES));
            zip.write(entries);
        }
        return bytes.toByteArray();
    }
}
