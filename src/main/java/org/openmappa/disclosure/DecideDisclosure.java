package org.openmappa.disclosure;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.CaseWork;
import org.openmappa.cases.Cases;
import org.openmappa.cases.Chronicle;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Decides whether somebody outside the agencies is told; not telling is a decision too. */
@UseCase
public class DecideDisclosure {
    static final String RULE = "disclosure.follow-up";
    private final CaseWork work;
    private final Cases cases;
    private final DisclosureRecords records;
    private final Clocks clocks;
    private final Chronicle chronicle;
    private final Clock clock;

    DecideDisclosure(
            CaseWork work, Cases cases, DisclosureRecords records, Clocks clocks, Chronicle chronicle, Clock clock) {
        this.work = work;
        this.cases = cases;
        this.records = records;
        this.clocks = clocks;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    public UUID of(Actor actor, CaseId id, NewDecision decision) {
        work.as(
                actor,
                id,
                decision.item(),
                Right.DECIDE_DISCLOSURE,
                "disclosure.decide",
                Map.of("reason", decision.reason()));
        Refused.when(!cases.get(id).open(), "decision", "The case has left MAPPA");
        presumption(decision);
        disclosing(decision);
        followUp(decision);
        UUID added = records.add(id, decision, actor);
        startClock(id, added, decision);
        chronicle.note(
                actor,
                id,
                "disclosure.decide",
                "Disclosure considered: " + decision.decision().label());
        return added;
    }

    /** Section 327A of the Criminal Justice Act 2003: for a listed offence both limbs are answered each time. */
    private static void presumption(NewDecision decision) {
        Refused.when(
                decision.childSexOffence() && decision.childAtRisk() == null,
                "childAtRisk",
                "Answer whether there is reasonable cause to believe that a child is at risk");
        Refused.when(
                decision.childSexOffence() && decision.disclosureNeeded() == null,
                "disclosureNeeded",
                "Answer whether disclosure is necessary to protect the child");
        Refused.when(
                decision.presumed() && !decision.decision().discloses() && decision.presumptionReason() == null,
                "presumptionReason",
                "The law presumes disclosure here. Enter why it is not followed, or choose to disclose");
    }

    private static void disclosing(NewDecision decision) {
        boolean disclosing = decision.decision().discloses();
        boolean told = decision.decision() != Choice.NO_DISCLOSURE;
        needed(disclosing, decision.necessity(), "necessity", "Enter why disclosure is necessary");
        needed(disclosing, decision.proportionality(), "proportionality", "Enter why disclosure is proportionate");
        needed(told, decision.recipient(), "recipient", "Enter who is told");
        needed(disclosing, decision.words(), "words", "Enter exactly what is said");
        needed(told, decision.teller(), "teller", "Enter who tells, or who checks that the person told");
        needed(disclosing, decision.offenderTold(), "offenderTold", "Answer whether the person is told");
        needed(
                Boolean.FALSE.equals(decision.offenderTold()),
                decision.offenderToldReason(),
                "offenderToldReason",
                "Enter why the person is not told");
    }

    private void followUp(NewDecision decision) {
        needed(
                decision.decision() != Choice.NO_DISCLOSURE,
                decision.followUpOn(),
                "followUpOn",
                "Enter the day of the follow-up");
        Refused.when(
                decision.followUpOn() != null && decision.followUpOn().isBefore(London.today(clock)),
                "followUpOn",
                "The day of the follow-up must not be in the past");
    }

    private static void needed(boolean needed, @Nullable Object answer, String field, String words) {
        Refused.when(needed && answer == null, field, words);
    }

    private void startClock(CaseId id, UUID added, NewDecision decision) {
        if (decision.followUpOn() != null) {
            clocks.startDue(
                    RULE,
                    id,
                    added,
                    Owner.user(cases.get(id).caseManagerId()),
                    "/cases/" + id + "/disclosure/" + added + "/follow-up",
                    decision.followUpOn());
        }
    }
}
