package org.openmappa.trail.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Leaves in their order, read and hashed on the other processors while this one fetches more of them and grows the tree.
 * When the others do not keep up, this one helps.
 */
final class ReadAhead implements Iterator<Hashed> {
    private static final int CHUNK = 512;
    private static final int WAITING = 8;
    private static final int MOST = 4 * WAITING;
    private final Iterator<Unread> source;
    private final Deque<CompletableFuture<List<Hashed>>> ahead = new ArrayDeque<>();
    private Iterator<Hashed> chunk = Collections.emptyIterator();

    ReadAhead(Iterator<Unread> source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        while (!chunk.hasNext()) {
            CompletableFuture<List<Hashed>> next = oldest();
            if (next == null) {
                return false;
            }
            chunk = done(next).iterator();
        }
        return true;
    }

    @Override
    public Hashed next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return chunk.next();
    }

    private @Nullable CompletableFuture<List<Hashed>> oldest() {
        while (ahead.size() < WAITING && source.hasNext()) {
            List<Unread> some = take();
            ahead.add(CompletableFuture.supplyAsync(() -> read(some)));
        }
        CompletableFuture<List<Hashed>> oldest = ahead.poll();
        while (oldest != null && !oldest.isDone() && ahead.size() < MOST && source.hasNext()) {
            ahead.add(CompletableFuture.completedFuture(read(take())));
        }
        return oldest;
    }

    private List<Unread> take() {
        List<Unread> some = new ArrayList<>(CHUNK);
        while (some.size() < CHUNK && source.hasNext()) {
            some.add(source.next());
        }
        return some;
    }

    private static List<Hashed> read(List<Unread> some) {
        return some.stream().map(Unread::read).toList();
    }

    private static List<Hashed> done(CompletableFuture<List<Hashed>> chunk) {
        try {
            return chunk.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IllegalArgumentException unreadable ? unreadable : e;
        }
    }
}
