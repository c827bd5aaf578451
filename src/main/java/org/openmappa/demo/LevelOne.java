package org.openmappa.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Predicate;
import org.openmappa.cases.ChangeRelease;
import org.openmappa.cases.ExitCase;
import org.openmappa.cases.NewExit;
import org.openmappa.cases.NewReview;
import org.openmappa.cases.OpenCaseFile;
import org.openmappa.cases.ReviewCase;
import org.openmappa.demo.invented.Chance;
import org.openmappa.demo.invented.Wording;

/** The years of a case at Level 1: reviewed every few months and endorsed, released when the day comes, ended at last. */
@DemoOnly
class LevelOne {
    private static final int MONTHS = 4;
    private final Timeline timeline;
    private final Registration registration;
    private final ReviewCase review;
    private final ChangeRelease release;
    private final OpenCaseFile file;
    private final ExitCase exit;

    LevelOne(
            Timeline timeline,
            Registration registration,
            ReviewCase review,
            ChangeRelease release,
            OpenCaseFile file,
            ExitCase exit) {
        this.timeline = timeline;
        this.registration = registration;
        this.review = review;
        this.release = release;
        this.file = file;
        this.exit = exit;
    }

    /** How the reviews of one life go on: by whose chance, in which words, and as long as the case is at Level 1. */
    private record Telling(Chance chance, Wording words, Predicate<LocalDate> atLevelOne) {}

    /** @param chance one of this life alone, so that the order of events changes nothing */
    void of(Life life, Chance chance) {
        timeline.on(life.opened(), LocalTime.of(9, chance.between(0, 59)), () -> begin(life, chance));
    }

    private void begin(Life life, Chance chance) {
        Managed managed = registration.of(life);
        reviewLater(managed, life.opened(), new Telling(chance, new Wording(chance), managed::reviewedOn));
        LocalDate day = life.release();
        if (day != null) {
            timeline.on(day, LocalTime.of(15, 5), () -> released(managed));
        }
        Life.Leaving leaves = managed.leaves();
        if (leaves != null) {
            timeline.on(leaves.day(), LocalTime.of(16, 10), () -> leave(managed, leaves));
        }
    }

    /** Goes on at Level 1 after a meeting that found it to be enough. */
    void again(Managed managed, LocalDate meeting, Chance chance) {
        reviewLater(managed, meeting, new Telling(chance, new Wording(chance), day -> true));
    }

    /** One in fifteen is late, as it happens; nobody reviews a case that is about to end. */
    private void reviewLater(Managed managed, LocalDate last, Telling telling) {
        Chance chance = telling.chance;
        int late = chance.in100(7) ? chance.between(20, 60) : chance.between(-12, 0);
        LocalDate day = WorkingDays.from(last.plusMonths(MONTHS).plusDays(late));
        if (telling.atLevelOne.test(day)) {
            timeline.on(day, LocalTime.of(chance.between(10, 15), chance.between(0, 59)), () -> {
                review(managed, day, telling);
                reviewLater(managed, day, telling);
            });
        }
    }

    private void review(Managed managed, LocalDate day, Telling telling) {
        Chance chance = telling.chance;
        Wording words = telling.words;
        String where = managed.life().inCustody(day) ? ".custody" : "";
        String lead = where.isEmpty() && managed.life().police() ? ".police" : where;
        NewReview made = new NewReview(
                NewReview.Outcome.RETAIN,
                words.of("review" + where, "review" + lead),
                words.of("disclosure" + where),
                chance.in100(40) ? words.of("told" + where) : null,
                WorkingDays.from(day.plusMonths(MONTHS)));
        UUID id = review.of(managed.manager(), managed.id(), made);
        timeline.on(
                WorkingDays.from(day.plusDays(chance.between(1, 6))),
                LocalTime.of(11, 40),
                () -> review.endorse(managed.supervisor(), managed.id(), id));
    }

    private void released(Managed managed) {
        int version = file.summary(managed.manager(), managed.id()).version();
        release.of(managed.manager(), managed.id(), version, null, "Released on licence to an approved address");
    }

    private void leave(Managed managed, Life.Leaving leaves) {
        int version = file.summary(managed.supervisor(), managed.id()).version();
        NewExit asked = new NewExit(leaves.ground(), leaves.reason(), null, null, null);
        exit.of(managed.supervisor(), managed.id(), version, asked);
    }
}
