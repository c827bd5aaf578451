package org.openmappa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/** Asks the application for random pages of a subject over several connections; every page is checked. */
final class Pages {
    private final int port;
    private final String token;
    private final Subject subject;
    private final int connections;
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    Pages(int port, String token, Subject subject, int connections) {
        this.port = port;
        this.token = token;
        this.subject = subject;
        this.connections = connections;
    }

    /** One page, for those who watch what it does. */
    void one(int n) {
        try (Wire wire = new Wire(port, token)) {
            check(n, wire.get(subject.path(n)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Learns between which lengths a page of this subject lies. */
    void learn() throws IOException {
        try (Wire wire = new Wire(port, token)) {
            for (int i = 0; i < 200; i++) {
                int length = wire.get(subject.path(any())).body().length;
                shortest = Math.min(shortest, length);
                longest = Math.max(longest, length);
            }
        }
        shortest = (int) (shortest * 0.9);
        longest = (int) (longest * 1.1);
    }

    String lengths() {
        return "pages of " + shortest + " to " + longest + " bytes are accepted";
    }

    /** How many whole, right pages came in this time. */
    long run(int seconds) throws Exception {
        LongAdder pages = new LongAdder();
        List<Throwable> faults = java.util.Collections.synchronizedList(new ArrayList<>());
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> readers = new ArrayList<>();
        for (int c = 0; c < connections; c++) {
            readers.add(Thread.ofPlatform().uncaughtExceptionHandler((t, e) -> faults.add(e)).start(() -> read(end, pages)));
        }
        for (Thread reader : readers) {
            reader.join();
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("a page was wrong", faults.getFirst());
        }
        return pages.sum();
    }

    private void read(long end, LongAdder pages) {
        try (Wire wire = new Wire(port, token)) {
            while (System.nanoTime() < end) {
                int n = any();
                check(n, wire.get(subject.path(n)));
                pages.increment();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int any() {
        return 1 + ThreadLocalRandom.current().nextInt(Math.max(1, subject.people()));
    }

    private void check(int n, Wire.Page page) {
        String head = new String(page.body(), 0, Math.min(600, page.body().length), StandardCharsets.UTF_8);
        boolean known = longest > 0;
        if (page.status() != 200
                || !head.contains(subject.mustSay(n))
                || (known && (page.body().length < shortest || page.body().length > longest))) {
            throw new IllegalStateException(subject.path(n) + ": " + page.status() + ", " + page.body().length
                    + " bytes, looked for \"" + subject.mustSay(n) + "\" in " + head);
        }
    }
}
