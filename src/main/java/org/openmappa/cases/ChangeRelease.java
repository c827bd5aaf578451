package org.openmappa.cases;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Gate;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Changes the expected release date; the day by which to refer moves with it. */
@UseCase
public class ChangeRelease {
    private static final String RULE = "referral.before-release";
    private final Gate gate;
    private final Cases cases;
    private final CaseRecords records;
    private final Chronicle chronicle;
    private final Clocks clocks;

    ChangeRelease(Gate gate, Cases cases, CaseRecords records, Chronicle chronicle, Clocks clocks) {
        this.gate = gate;
        this.cases = cases;
        this.records = records;
        this.chronicle = chronicle;
        this.clocks = clocks;
    }

    public void of(Actor actor, CaseId id, int version, @Nullable LocalDate release, String reason) {
        gate.change(actor, id, Right.RECORD_OFFENCE, "case.release", Map.of("reason", reason));
        MappaCase before = cases.get(id);
        records.changeRelease(id, version, release);
        clocks.move(RULE, id.value());
        if (release != null) {
            clocks.start(RULE, id, id.value(), Owner.user(before.caseManagerId()), "/cases/" + id, release);
        }
        chronicle.note(actor, id, "case.release", "Expected release: " + London.day(release));
    }
}
