package org.openmappa.shared;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a step again and again in a thread of its own, until it is closed; a step that fails is tried again. */
public final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Duration pause;
    private final Thread thread;
    private String trouble = "";

    /** One round. */
    public interface Step {
        /** @return whether there is more to do at once */
        boolean again() throws IOException;
    }

    private Loop(String name, Duration pause, Step step) {
        this.pause = pause;
        this.thread = Thread.ofPlatform().name(name).unstarted(() -> run(step));
    }

    public static Loop start(String name, Duration pause, Step step) {
        Loop loop = new Loop(name, pause, step);
        loop.thread.start();
        return loop;
    }

    /** Lets the round that is under way come to its end. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Step step) {
        try {
            boolean again = false;
            while (!closing.await(again ? 0 : pause.toMillis(), TimeUnit.MILLISECONDS)) {
                again = round(step);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean round(Step step) {
        try {
            boolean again = step.again();
            trouble = "";
            return again;
        } catch (IOException | RuntimeException e) {
            tell(e);
            return false;
        }
    }

    /** The same trouble once, not every second. */
    private void tell(Exception e) {
        String now = String.valueOf(e.getMessage());
        if (!now.equals(trouble)) {
            trouble = now;
            LOG.error("{}: {}", thread.getName(), now, e);
        }
    }
}
