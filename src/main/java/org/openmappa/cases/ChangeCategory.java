package org.openmappa.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.access.Restriction;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.law.Category;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/**
 * Puts a newer recorded answer of the law in force for an open case. The law never does this by itself: a practitioner
 * looks at what changed and decides, with a reason.
 */
@UseCase
public class ChangeCategory {
    private static final String RULE = "eligibility.ends";
    private final Gate gate;
    private final Cases cases;
    private final CaseRecords records;
    private final EligibilityRecords eligibility;
    private final Chronicle chronicle;
    private final Restriction restriction;
    private final Clocks clocks;
    private final Clock clock;

    ChangeCategory(
            Gate gate,
            Cases cases,
            CaseRecords records,
            EligibilityRecords eligibility,
            Chronicle chronicle,
            Restriction restriction,
            Clocks clocks,
            Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.records = records;
        this.eligibility = eligibility;
        this.chronicle = chronicle;
        this.restriction = restriction;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The answer that the case rests on, beside the newest that was recorded. */
    public record Proposal(MappaCase mappaCase, RecordedEligibility inForce, RecordedEligibility newest) {
        public boolean waits() {
            return mappaCase.open() && !inForce.id().equals(newest.id());
        }
    }

    public Proposal open(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "case.category.open");
        return proposal(id);
    }

    /** @param version the version of the case with which the form was opened */
    public void of(Actor actor, CaseId id, int version, NewCategory decision) {
        gate.change(actor, id, Right.RECORD_OFFENCE, "case.category", Map.of("reason", decision.reason()));
        Proposal proposal = proposal(id);
        Refused.when(!proposal.waits(), "reason", "The case already rests on the newest recorded answer");
        RecordedEligibility answer = proposal.newest();
        Integer category = answer.category();
        if (category == null) {
            throw new Refused("reason", "The recorded answer is not MAPPA: take the case out of MAPPA instead");
        }
        records.changeCategory(id, version, category);
        records.replaceCategory(id, answer, London.today(clock), decision.reason(), actor);
        endWith(proposal.mappaCase(), answer);
        if (category == Category.FOUR.number()) {
            restriction.narrow(actor, id, true);
        }
        chronicle.note(actor, id, "case.category", said(proposal.mappaCase().category(), category));
    }

    private Proposal proposal(CaseId id) {
        MappaCase found = cases.get(id);
        return new Proposal(found, eligibility.inForce(id), eligibility.latest(found.personId()));
    }

    private void endWith(MappaCase mappaCase, RecordedEligibility answer) {
        clocks.move(RULE, mappaCase.id().value());
        answer.expectedEnd().ifPresent(end -> start(mappaCase, end));
    }

    private void start(MappaCase mappaCase, LocalDate end) {
        CaseId id = mappaCase.id();
        clocks.start(RULE, id, id.value(), Owner.user(mappaCase.caseManagerId()), "/cases/" + id, end);
    }

    private static String said(int before, int now) {
        return before == now
                ? "Category " + now + " rests on a newer answer of the law"
                : "Category " + before + " to Category " + now;
    }
}
