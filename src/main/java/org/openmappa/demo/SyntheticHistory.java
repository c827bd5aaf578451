package org.openmappa.demo;

import java.time.LocalDate;
import org.openmappa.cases.NewExit;
import org.openmappa.demo.invented.Chance;
import org.openmappa.demo.invented.Names;
import org.openmappa.shared.London;

/** Two areas, three years: seeded, so that it comes out the same each time, up to identifiers and today's date. */
@DemoOnly
class SyntheticHistory implements DemoHistory {
    private static final long SEED = 325;
    private static final int NORTHSHIRE = 140;
    private static final int SOUTHMERE = 72;
    private final Timeline timeline;
    private final LevelOne levelOne;
    private final AtTheGate gate;
    private final FormalLevels formal;
    private final DemoClock clock;

    SyntheticHistory(Timeline timeline, LevelOne levelOne, AtTheGate gate, FormalLevels formal, DemoClock clock) {
        this.timeline = timeline;
        this.levelOne = levelOne;
        this.gate = gate;
        this.formal = formal;
        this.clock = clock;
    }

    @Override
    public void make() {
        LocalDate today = London.today(clock);
        Cast cast = new Cast(today, firstSitting(today));
        cast.lives()
                .forEach(life ->
                        levelOne.of(life, new Chance(SEED + life.who().name().hashCode())));
        gate.tell(today, cast.noConviction());
        formal.tell(new SittingDays(today, firstSitting(today)), cast);
        ordinary(today);
        timeline.run();
    }

    private void ordinary(LocalDate today) {
        OrdinaryLives lives = new OrdinaryLives(today, new Names(new Chance(SEED)));
        for (int n = 0; n < NORTHSHIRE + SOUTHMERE; n++) {
            Chance chance = new Chance(SEED + n);
            String area = n % 3 == 2 && n / 3 < SOUTHMERE ? "SM" : "NS";
            LocalDate opened = n % 100 == 3 ? WorkingDays.before(today, 1) : lives.opened(chance);
            Life life = lives.of(area, category(n), opened, chance);
            levelOne.of(n % 29 == 7 ? ending(life, today, chance) : life, chance);
        }
    }

    /** Two weeks after a 31 March that lies some months back, so that somebody was at Level 2 on that day. */
    private static LocalDate firstSitting(LocalDate today) {
        LocalDate march = LocalDate.of(today.getYear(), 3, 31);
        LocalDate last = march.isAfter(today.minusDays(110)) ? march.minusYears(1) : march;
        return WorkingDays.from(last.plusDays(14));
    }

    /** Three in four are in Category 1, nearly all others in Category 2. */
    private static int category(int n) {
        if (n == 40 || n == 110) {
            return 3;
        }
        return n % 4 == 2 && n % 48 != 46 ? 2 : 1;
    }

    private static Life ending(Life life, LocalDate today, Chance chance) {
        LocalDate last = life.opened().plusDays(chance.between(100, 900));
        LocalDate day = WorkingDays.from(last.isBefore(today) ? last : today.minusDays(2));
        return OrdinaryLives.ending(
                life,
                day,
                NewExit.Ground.DIED,
                "Died of natural causes; the coroner has been informed. No review is due.");
    }
}
