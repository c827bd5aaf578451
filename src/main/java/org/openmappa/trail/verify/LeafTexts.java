package org.openmappa.trail.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Leaves as a bundle writes them, cut out of it one after another and read later. */
final class LeafTexts implements Iterator<Unread>, AutoCloseable {
    private final Blocks blocks;
    private long cut;
    private byte @Nullable [] next;

    LeafTexts(InputStream in) {
        this.blocks = new Blocks(in);
        this.next = blocks.next();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** @throws IllegalArgumentException saying after which entry the bundle cannot be read */
    @Override
    public Unread next() {
        byte[] block = next;
        if (block == null) {
            throw new NoSuchElementException();
        }
        long before = cut++;
        next = cutNext();
        return () -> read(block, before);
    }

    @Override
    public void close() {
        try {
            blocks.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte @Nullable [] cutNext() {
        try {
            return blocks.next();
        } catch (IllegalArgumentException e) {
            throw after(cut, e);
        }
    }

    private static Hashed read(byte[] block, long before) {
        try {
            return LeafText.read(block);
        } catch (IllegalArgumentException e) {
            throw after(before, e);
        }
    }

    private static IllegalArgumentException after(long entries, IllegalArgumentException e) {
        return new IllegalArgumentException(
                "The bundle cannot be read after " + entries + " entries: " + e.getMessage(), e);
    }
}
