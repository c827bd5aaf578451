package org.openmappa.trail.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a text at its empty lines, without reading more of it than one block at a time. */
final class Blocks implements AutoCloseable {
    private static final int LONGEST = 16 << 20;
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int until;

    Blocks(InputStream in) {
        this.in = in;
    }

    /**
     * The next block without its last newline; nothing at the end.
     *
     * @throws IllegalArgumentException when the text ends within a block, or a block is longer than any entry
     */
    byte @Nullable [] next() {
        int looked = from;
        while (true) {
            for (int n = looked; n + 1 < until; n++) {
                if (buffer[n] == '\n' && buffer[n + 1] == '\n') {
                    byte[] block = Arrays.copyOfRange(buffer, from, n);
                    from = n + 2;
                    return block;
                }
            }
            int seen = Math.max(0, until - from - 1);
            if (!more()) {
                return end();
            }
            looked = from + seen;
        }
    }

    /** The same as text. */
    @Nullable
    String nextText() {
        byte[] block = next();
        return block == null ? null : new String(block, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private byte @Nullable [] end() {
        if (from < until) {
            throw new IllegalArgumentException("it ends in the middle of an entry");
        }
        return null;
    }

    /** Reads on behind what is left, which moves to the front. */
    private boolean more() {
        System.arraycopy(buffer, from, buffer, 0, until - from);
        until -= from;
        from = 0;
        if (until == buffer.length) {
            if (until > LONGEST) {
                throw new IllegalArgumentException("an entry is longer than " + LONGEST + " bytes");
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        try {
            int count = in.read(buffer, until, buffer.length - until);
            until += Math.max(0, count);
            return count > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
