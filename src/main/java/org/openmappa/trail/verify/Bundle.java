package org.openmappa.trail.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.openmappa.trail.tlog.Checkpoint;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Signature;

/** A bundle as evidence. It holds what was sealed; what waits, and the file of checkpoints, are not in it. */
public final class Bundle implements Evidence, AutoCloseable {
    private final ZipFile zip;

    private Bundle(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws IOException when it is not a bundle */
    public static Bundle open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        for (String part : List.of(WriteBundle.ENTRIES, WriteBundle.CHECKPOINTS)) {
            if (zip.getEntry(part) == null) {
                zip.close();
                throw new IOException(file + " is not a bundle: it has no " + part);
            }
        }
        return new Bundle(zip);
    }

    @Override
    public Stream<Leaf> leaves() {
        return unread().map(leaf -> leaf.read().leaf());
    }

    @Override
    public Stream<Unread> unread() {
        LeafTexts texts = new LeafTexts(in(WriteBundle.ENTRIES));
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(texts, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(texts::close);
    }

    @Override
    public Stream<Promise> promises() {
        return notes(WriteBundle.CHECKPOINTS).map(Bundle::promise);
    }

    /** None either in a bundle of before there were any. */
    @Override
    public Stream<String> rotations() {
        return zip.getEntry(WriteBundle.ROTATIONS) == null ? Stream.of() : notes(WriteBundle.ROTATIONS);
    }

    @Override
    public Stream<Stray> strays() {
        return Stream.of();
    }

    @Override
    public Stream<Subtree> subtrees() {
        return Stream.of();
    }

    @Override
    public Published published() {
        return Published.UNKNOWN;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** One after another: a part that unpacks to any size takes no more memory than the longest note may. */
    private Stream<String> notes(String part) {
        Blocks blocks = new Blocks(in(part));
        return Stream.iterate(note(blocks), Objects::nonNull, before -> note(blocks))
                .onClose(() -> close(blocks));
    }

    private static @Nullable String note(Blocks blocks) {
        String text = blocks.nextText();
        if (text == null) {
            return null;
        }
        String signatures = blocks.nextText();
        if (signatures == null) {
            throw new IllegalArgumentException("it ends in the middle of a note");
        }
        return text + "\n\n" + signatures + "\n";
    }

    private static void close(Blocks blocks) {
        try {
            blocks.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream in(String part) {
        try {
            return zip.getInputStream(zip.getEntry(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log's signature is the first; those after it are of witnesses. */
    private static Promise promise(String text) {
        Note note = Note.parse(text);
        List<String> lines = note.signatures().stream().map(Signature::toString).toList();
        long size = Checkpoint.parse(note.text()).size();
        return new Promise(size, note.text() + "\n" + lines.getFirst(), lines.subList(1, lines.size()));
    }
}
