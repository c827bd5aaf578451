package org.openmappa.cases;

import java.time.OffsetDateTime;
import java.util.List;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reads everything that happened in a case, newest first, a page at a time. */
@UseCase
public class ReadChronology {
    public static final int PAGE = 50;
    private final Gate gate;
    private final Cases cases;
    private final ChronicleRecords records;

    ReadChronology(Gate gate, Cases cases, ChronicleRecords records) {
        this.gate = gate;
        this.cases = cases;
        this.records = records;
    }

    /** One thing that happened. */
    public record Event(OffsetDateTime at, String summary, String byName) {}

    /** One page of a case's chronology. */
    public record Read(MappaCase mappaCase, List<Event> events, long total) {
        public int pages() {
            return (int) Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /** @param page counts from 1 */
    public Read of(Actor actor, CaseId id, int page) {
        gate.read(actor, id, Right.READ_CASE, "case.chronology");
        return new Read(cases.get(id), records.events(id, (Math.max(1, page) - 1) * PAGE, PAGE), records.count(id));
    }
}
