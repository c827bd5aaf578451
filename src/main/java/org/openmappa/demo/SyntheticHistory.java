package org.openmappa.demo;

import java.time.LocalDate;
import java.util.List;
import org.openmappa.cases.NewExit;
import org.openmappa.demo.invented.Chance;
import org.openmappa.demo.invented.Names;
import org.openmappa.shared.London;

/** Two areas, three years: seeded, so that it comes out the same each time, up to identifiers and today's date. */
@DemoOnly
class SyntheticHistory implements DemoHistory {
    private static final long SEED = 325;
    private static final int NORTHSHIRE = 112;
    private static final int SOUTHMERE = 58;
    private final Timeline timeline;
    private final LevelOne levelOne;
    private final DemoClock clock;

    SyntheticHistory(Timeline timeline, LevelOne levelOne, DemoClock clock) {
        this.timeline = timeline;
        this.levelOne = levelOne;
        this.clock = clock;
    }

    @Override
    public void make() {
        LocalDate today = London.today(clock);
        OrdinaryLives lives = new OrdinaryLives(today, new Names(new Chance(SEED)));
        for (int n = 0; n < NORTHSHIRE + SOUTHMERE; n++) {
            Chance chance = new Chance(SEED + n);
            String area = n % 3 == 2 && n / 3 < SOUTHMERE ? "SM" : "NS";
            Life life = lives.of(area, category(n), chance);
            levelOne.of(n % 29 == 7 ? ending(life, today, chance) : life, chance);
        }
        timeline.run();
    }

    /** Of a hundred, seventy-five are in Category 1 and one in Category 3. */
    private static int category(int n) {
        if (n == 40 || n == 110) {
            return 3;
        }
        return List.of(1, 1, 2, 1).get(n % 4);
    }

    private static Life ending(Life life, LocalDate today, Chance chance) {
        LocalDate last = life.opened().plusDays(chance.between(100, 900));
        LocalDate day = LevelOne.workingDay(last.isBefore(today) ? last : today.minusDays(2));
        return OrdinaryLives.ending(
                life,
                day,
                NewExit.Ground.DIED,
                "Died of natural causes; the coroner has been informed. No review is due.");
    }
}
