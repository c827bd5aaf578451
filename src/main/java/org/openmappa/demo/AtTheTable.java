package org.openmappa.demo;

import org.openmappa.demo.invented.Chance;

/** The discussion of a case from the statement to the close, and what follows from it. */
@DemoOnly
class AtTheTable {
    private final DemoClock clock;
    private final Attending attending;
    private final Judging judging;
    private final Agreeing agreeing;
    private final Concluding concluding;
    private final Minuting minuting;
    private final LevelOne levelOne;

    AtTheTable(
            DemoClock clock,
            Attending attending,
            Judging judging,
            Agreeing agreeing,
            Concluding concluding,
            Minuting minuting,
            LevelOne levelOne) {
        this.clock = clock;
        this.attending = attending;
        this.judging = judging;
        this.agreeing = agreeing;
        this.concluding = concluding;
        this.minuting = minuting;
        this.levelOne = levelOne;
    }

    void discuss(Meeting meeting) {
        clock.later(2, () -> attending.at(meeting));
        clock.later(5, () -> concluding.open(meeting));
        clock.later(12, () -> judging.at(meeting));
        clock.later(18, () -> agreeing.at(meeting));
        clock.later(24, () -> concluding.at(meeting));
        minuting.after(meeting);
        if (Concluding.decided(meeting).level() == 1) {
            levelOne.again(
                    meeting.managed(), meeting.day(), new Chance(meeting.day().getDayOfMonth()));
        }
    }
}
