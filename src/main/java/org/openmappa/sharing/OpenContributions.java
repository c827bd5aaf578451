package org.openmappa.sharing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Gate;
import org.openmappa.cases.Cases;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reads what agencies told of a case: one's own, and that of others where one's role includes it. */
@UseCase
public class OpenContributions {
    private final Gate gate;
    private final ContributionRecords records;
    private final Cases cases;

    OpenContributions(Gate gate, ContributionRecords records, Cases cases) {
        this.gate = gate;
        this.records = records;
        this.cases = cases;
    }

    /** Whose case it is, and what was told of it. */
    public record Told(CaseId caseId, String personName, List<Contribution> contributions) {}

    /** @param item only what was given for this item of a sitting; null: everything */
    public Told of(Actor actor, CaseId id, @Nullable UUID item) {
        gate.read(actor, id, Right.READ_SITTING, "contribution.list");
        return new Told(id, cases.get(id).personName(), records.of(id, item));
    }

    public Contribution one(Actor actor, CaseId id, UUID contribution) {
        gate.read(actor, id, Right.READ_SITTING, "contribution.open");
        return records.get(id, contribution);
    }
}
