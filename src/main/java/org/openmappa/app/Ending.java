package org.openmappa.app;

import java.util.ArrayDeque;
import java.util.Deque;

/** Ends what was started when the process is asked to end, the last first: requests are answered before the data goes. */
final class Ending {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "ending"));
    }

    /** What is to be ended before everything that is here already. */
    synchronized <T extends AutoCloseable> T first(T part) {
        started.push(part);
        return part;
    }

    synchronized void end() {
        started.forEach(Ending::close);
        started.clear();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("It did not end cleanly: " + e.getMessage());
        }
    }
}
