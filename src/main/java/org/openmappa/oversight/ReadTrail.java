package org.openmappa.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reads the trail of the reader's area: all of it by period, user, agency and act, and what stands out. */
@UseCase
public class ReadTrail {
    private static final int PAGE = 50;
    private static final int MOST_DAYS = 366;
    private static final int UNUSUAL_DAYS = 14;
    private final OversightRecords records;
    private final Clock clock;

    ReadTrail(OversightRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** One page of it, with the period that was meant. */
    public record Read(LocalDate from, LocalDate to, List<TrailLine> lines, int page, int pages) {}

    public Read of(Actor actor, TrailWanted asked) {
        TrailWanted wanted = asked.within(London.today(clock));
        LocalDate from = Objects.requireNonNull(wanted.from());
        LocalDate to = Objects.requireNonNull(wanted.to());
        Refused.when(to.isBefore(from), "to", "The last day must be on or after the first");
        Refused.when(from.plusDays(MOST_DAYS).isBefore(to), "from", "Ask for a year at most");
        int page = Objects.requireNonNullElse(wanted.page(), 1);
        List<TrailLine> lines = wanted.reference() == null
                ? records.trail(actor, wanted, (page - 1) * PAGE, PAGE)
                : records.paper(actor, wanted.reference());
        may(actor);
        int pages = lines.isEmpty() ? 1 : (int) ((lines.getFirst().total() + PAGE - 1) / PAGE);
        return new Read(from, to, lines, page, pages);
    }

    /** Of the last two weeks. */
    public List<Unusual> unusual(Actor actor) {
        LocalDate today = London.today(clock);
        List<Unusual> found = records.unusual(actor, today.minusDays(UNUSUAL_DAYS), today);
        may(actor);
        return found;
    }

    /** After the database has refused and put the refusal on the trail. */
    private static void may(Actor actor) {
        if (!actor.may(Right.READ_TRAIL)) {
            throw new Forbidden("no reading of the trail in this role");
        }
    }
}
