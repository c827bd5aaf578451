package org.openmappa.trail.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes evidence into a file that anybody can check without the database (docs/trail-format.md): a ZIP of texts, with
 * what was sealed and, only if asked, the payloads.
 */
public final class WriteBundle {
    static final String ENTRIES = "entries";
    static final String CHECKPOINTS = "checkpoints";
    static final String ROTATIONS = "rotations";
    private final boolean payloads;
    private long count;

    public WriteBundle(boolean payloads) {
        this.payloads = payloads;
    }

    /**
     * @return how many entries it holds
     * @throws IllegalArgumentException when something was erased and the entry that says so is not sealed yet: the bundle
     *     would show the one without the other
     */
    public long to(Path file, Evidence evidence) {
        try (Stream<Evidence.Stray> strays = evidence.strays()) {
            if (strays.anyMatch(stray -> stray.entry().isErasure())) {
                throw new IllegalArgumentException(
                        "An erasure is not sealed yet: try again in a moment, with the" + " application running");
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.NO_COMPRESSION); // unpacking takes longer than all the hashing of a check
            zip.putNextEntry(new ZipEntry(CHECKPOINTS));
            try (Stream<Evidence.Promise> promises = evidence.promises()) {
                each(promises.map(WriteBundle::text), zip);
            }
            zip.putNextEntry(new ZipEntry(ROTATIONS));
            try (Stream<String> rotations = evidence.rotations()) {
                each(rotations.map(note -> note + "\n"), zip);
            }
            zip.putNextEntry(new ZipEntry(ENTRIES));
            try (Stream<Leaf> leaves = evidence.leaves()) {
                each(leaves.map(this::text), zip);
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void each(Stream<String> texts, OutputStream out) throws IOException {
        for (Iterator<String> all = texts.iterator(); all.hasNext(); ) {
            out.write(all.next().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(Evidence.Promise promise) {
        return promise.note() + String.join("", promise.cosignatures()) + "\n";
    }

    private String text(Leaf leaf) {
        count++;
        String content = leaf.entry() == null ? "" : leaf.entry().content();
        return leaf.position() + " " + leaf.id() + " " + leaf.hash().base64() + "\n" + content + payload(leaf.payload())
                + "\n";
    }

    private String payload(Payload payload) {
        return switch (payload) {
            case Payload.Absent absent -> "payload " + absent + "\n";
            case Payload.Kept kept when payloads -> "payload " + kept.salt() + " " + base64(kept.body()) + "\n";
            case Payload.Kept kept -> "payload " + Payload.Absent.LEFT_OUT + "\n";
        };
    }

    private static String base64(String body) {
        return Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
    }
}
