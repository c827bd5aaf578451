package org.openmappa.web;

import java.time.Clock;

/** So many a minute in this process, and no more. */
final class Allowance {
    private static final long MINUTE_MILLIS = 60_000;
    private final int perMinute;
    private final Clock clock;
    private long minute;
    private int taken;

    Allowance(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    synchronized boolean takes() {
        long now = clock.millis() / MINUTE_MILLIS;
        if (now != minute) {
            minute = now;
            taken = 0;
        }
        if (taken == perMinute) {
            return false;
        }
        taken++;
        return true;
    }
}
