package org.openmappa.access.web;

import java.time.Duration;

/** How long one has to wait after failures, in words. */
final class Waiting {
    private Waiting() {}

    static String words(Duration left) {
        long minutes = left.toMinutes();
        String time = minutes < 1 ? (left.toSeconds() + 1) + " seconds" : (minutes + 1) + " minutes";
        return "There were too many failed attempts. Try again in " + time;
    }
}
