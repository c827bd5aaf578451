package org.openmappa.scoring;

import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.cases.Cases;
import org.openmappa.cases.MappaCase;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reads of a case what a tool would otherwise ask again. */
@UseCase
public class KnownOfCase {
    private final Gate gate;
    private final Cases cases;
    private final ScoringRecords records;

    KnownOfCase(Gate gate, Cases cases, ScoringRecords records) {
        this.gate = gate;
        this.cases = cases;
        this.records = records;
    }

    /** The case, and the answers that it gives already, by the name of the question. */
    public record Known(MappaCase mappaCase, Map<String, String> answers) {
        public Known {
            answers = Map.copyOf(answers);
        }
    }

    public Known of(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "score.open");
        return new Known(cases.get(id), records.answers(id));
    }
}
