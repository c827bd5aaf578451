package org.openmappa.trail.seal;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;

/** Rows as PostgreSQL copies them out in binary: one message each, the file header before the first, -1 after the last. */
final class CopiedRows implements Iterator<byte[]>, AutoCloseable {
    /** Signature of 11 bytes, flags, length of an extension that does not exist. */
    private static final int HEADER = 19;

    private static final int END = 2;
    private final CopyOut copy;
    private byte @Nullable [] next;

    CopiedRows(CopyOut copy) {
        this.copy = copy;
        byte[] first = message();
        this.next = first == null || first.length <= HEADER
                ? row()
                : unlessEnd(Arrays.copyOfRange(first, HEADER, first.length));
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public byte[] next() {
        byte[] row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = row();
        return row;
    }

    /** Also in the middle: what is left is read over, for stopping PostgreSQL would break the transaction. */
    @Override
    public void close() {
        while (hasNext()) {
            next();
        }
    }

    private byte @Nullable [] row() {
        byte[] row = message();
        return row == null ? null : unlessEnd(row);
    }

    /** After the end nothing comes: reading on is what ends the copying. */
    private byte @Nullable [] unlessEnd(byte[] row) {
        return row.length == END ? message() : row;
    }

    private byte @Nullable [] message() {
        try {
            return copy.readFromCopy();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
