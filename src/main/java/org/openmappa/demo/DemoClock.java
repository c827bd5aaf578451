package org.openmappa.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The clock of a demo. It tells the real time, save to whoever makes the past: to that thread alone it stands still at
 * the moment that is being made.
 */
@DemoOnly
class DemoClock extends Clock {
    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : really();
    }

    /** The real time, whatever moment is being made. */
    Instant really() {
        return Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    /** Acts at a moment of the past. */
    void during(Instant then, Runnable act) {
        ScopedValue.where(THEN, then).run(act);
    }

    /** Acts some minutes on from the moment that is being made. */
    void later(int minutes, Runnable act) {
        during(instant().plus(Duration.ofMinutes(minutes)), act);
    }

    /** Acts some minutes on from the moment that is being made. */
    <T> T after(int minutes, Supplier<T> act) {
        return ScopedValue.where(THEN, instant().plus(Duration.ofMinutes(minutes)))
                .call(act::get);
    }
}
