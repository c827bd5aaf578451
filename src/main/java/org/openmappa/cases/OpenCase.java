package org.openmappa.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.access.Restriction;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.law.Category;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Records;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.springframework.dao.DuplicateKeyException;

/**
 * Opens a case at Level 1, as part of notifying the co-ordinator: only on a recorded answer of the law that the person is
 * eligible, and only once while a case is open. A case of Category 4 is open to named people only.
 */
@Records
public class OpenCase {
    static final String EDITION = "MAPPA Guidance ch. 7, levels, edition 1";
    private final Gate gate;
    private final CaseRecords records;
    private final EligibilityRecords eligibility;
    private final SetLevel levels;
    private final Chronicle chronicle;
    private final Clocks clocks;
    private final CaseTeam team;
    private final Restriction restriction;
    private final Clock clock;

    OpenCase(
            Gate gate,
            CaseRecords records,
            EligibilityRecords eligibility,
            SetLevel levels,
            Chronicle chronicle,
            Clocks clocks,
            CaseTeam team,
            Restriction restriction,
            Clock clock) {
        this.gate = gate;
        this.records = records;
        this.eligibility = eligibility;
        this.levels = levels;
        this.chronicle = chronicle;
        this.clocks = clocks;
        this.team = team;
        this.restriction = restriction;
        this.clock = clock;
    }

    public CaseId of(Actor actor, PersonId person, NewCase asked) {
        gate.change(actor, person, Right.NOTIFY, "case.notify", Map.of("reason", asked.reason()));
        RecordedEligibility answer = eligible(person);
        team.check(asked);
        CaseId id = CaseId.next();
        gate.open(actor, id, person, asked.area(), Right.NOTIFY, "case.open", Map.of("reason", asked.reason()));
        LocalDate today = London.today(clock);
        LocalDate review = clocks.rule("review.level-1", today).due(today);
        add(id, person, asked, answer, review);
        begin(actor, id, asked, answer, review);
        team.letIn(actor, id, asked);
        if (category(answer) == Category.FOUR.number()) {
            restriction.narrow(actor, id, true);
        }
        return id;
    }

    /** One open case a person is a rule of the database, because the other case may be one that nobody here may see. */
    private void add(CaseId id, PersonId person, NewCase asked, RecordedEligibility answer, LocalDate review) {
        LocalDate today = London.today(clock);
        try {
            records.add(id, person, asked, records.nextReference(asked.area(), today), category(answer), today, review);
        } catch (DuplicateKeyException openAlready) {
            throw new Refused("area", "This person has an open case already. Ask the MAPPA co-ordinator");
        }
    }

    private RecordedEligibility eligible(PersonId person) {
        RecordedEligibility answer = eligibility
                .newest(person)
                .orElseThrow(() ->
                        new Refused("reason", "Record the eligibility answer first: without it no case can open"));
        Refused.when(
                answer.category() == null,
                "reason",
                "The recorded answer is not MAPPA. Use the onward routes on the eligibility page");
        return answer;
    }

    private void begin(Actor actor, CaseId id, NewCase asked, RecordedEligibility answer, LocalDate review) {
        Instant now = Instant.now(clock);
        records.addArea(id, asked.area(), now);
        records.addCategory(
                id, answer, London.today(clock), "Answer of the law, recorded by " + answer.decidedBy(), actor);
        LevelDecision level = new LevelDecision(1, asked.reason(), List.of(), EDITION, null, review);
        levels.beginPeriod(actor, id, level, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        clocks.startDue(
                "review.level-1", id, id.value(), Owner.user(asked.caseManager()), "/cases/" + id + "/review", review);
        if (asked.expectedRelease() != null) {
            clocks.start(
                    "referral.before-release",
                    id,
                    id.value(),
                    Owner.user(asked.caseManager()),
                    "/cases/" + id,
                    asked.expectedRelease());
        }
        answer.expectedEnd()
                .ifPresent(end -> clocks.start(
                        "eligibility.ends", id, id.value(), Owner.user(asked.caseManager()), "/cases/" + id, end));
        chronicle.note(actor, id, "case.opened", "Case opened in Category " + answer.category() + " at Level 1");
    }

    private static int category(RecordedEligibility answer) {
        Integer category = answer.category();
        if (category == null) {
            throw new IllegalStateException("not eligible");
        }
        return category;
    }
}
