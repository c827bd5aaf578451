package org.openmappa.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.UseCase;

/** One page of the open cases that the viewer may open; the list and what it showed go on the trail. */
@UseCase
public class ListCases {
    public static final int PAGE = 25;
    private static final int DUE_SOON = 28;
    private final CaseRecords records;
    private final Cases cases;
    private final Clock clock;

    ListCases(CaseRecords records, Cases cases, Clock clock) {
        this.records = records;
        this.cases = cases;
        this.clock = clock;
    }

    /** Cases of one page; the total stops counting at 10,001. */
    public record Listed(List<MappaCase> cases, long total) {
        public int pages() {
            return (int) Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /** @param page counts from 1 */
    public Listed of(Actor actor, CaseloadFilter filter, int page) {
        CaseRecords.Page ids = records.caseload(actor, filter, (Math.max(1, page) - 1) * PAGE, PAGE);
        return new Listed(ids.ids().isEmpty() ? List.of() : cases.all(ids.ids()), ids.total());
    }

    /** Cases whose review is due within four weeks, or overdue; soonest first. */
    public Listed due(Actor actor, int page) {
        return of(actor, new CaseloadFilter(null, null, today().plusDays(DUE_SOON)), page);
    }

    public LocalDate today() {
        return London.today(clock);
    }
}
