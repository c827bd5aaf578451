package org.openmappa.cases;

import java.util.List;
import org.openmappa.shared.Actor;
import org.openmappa.shared.UseCase;

/** One page of the open cases that the viewer may open; the list and what it showed go on the trail. */
@UseCase
public class ListCases {
    public static final int PAGE = 25;
    private final CaseRecords records;
    private final Cases cases;

    ListCases(CaseRecords records, Cases cases) {
        this.records = records;
        this.cases = cases;
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
}
