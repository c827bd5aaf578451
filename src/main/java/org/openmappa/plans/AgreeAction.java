package org.openmappa.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Directory;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantSource;
import org.openmappa.cases.CaseWork;
import org.openmappa.cases.Cases;
import org.openmappa.cases.Chronicle;
import org.openmappa.cases.MappaCase;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.risk.RiskFactors;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Agrees an action of the plan: at the table, or at Level 1 by those who manage the case. */
@UseCase
public class AgreeAction {
    static final String RULE = "action.due";
    private static final int DAYS_OF_ACCESS_AFTER_DUE = 90;
    private final CaseWork work;
    private final Cases cases;
    private final RiskFactors factors;
    private final PlanRecords records;
    private final Directory directory;
    private final GiveAccess access;
    private final Clocks clocks;
    private final Chronicle chronicle;
    private final Clock clock;

    AgreeAction(
            CaseWork work,
            Cases cases,
            RiskFactors factors,
            PlanRecords records,
            Directory directory,
            GiveAccess access,
            Clocks clocks,
            Chronicle chronicle,
            Clock clock) {
        this.work = work;
        this.cases = cases;
        this.factors = factors;
        this.records = records;
        this.directory = directory;
        this.access = access;
        this.clocks = clocks;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    public UUID of(Actor actor, CaseId id, NewAction action) {
        work.enter(actor, id, action.item(), Right.REVIEW, "plan.action.agree", Map.of());
        MappaCase file = cases.get(id);
        Refused.when(!file.open(), "what", "The case has left MAPPA");
        Refused.when(
                action.item() == null && file.level() > 1,
                "what",
                "At Level 2 and 3 actions are agreed at a meeting: open the case from its sitting");
        factors.standing(id, action.factor(), "factor");
        check(action.said(), action.confirmationNote());
        Directory.Colleague owner = owner(file, action);
        LocalDate due = due(action);
        openTo(actor, id, action, due);
        UUID added = records.add(id, action, due, actor);
        clocks.startDue(RULE, id, added, Owner.user(owner.id()), "/cases/" + id + "/plan/actions/" + added, due);
        chronicle.note(actor, id, "plan.action.agree", said(owner, due));
        return added;
    }

    static void check(Confirmation said, @Nullable String note) {
        Refused.when(
                said.needsNote() && note == null,
                "confirmationNote",
                "Enter why the agency cannot do it, or whose approval it needs");
    }

    private Directory.Colleague owner(MappaCase file, NewAction action) {
        Directory.Colleague owner = directory.colleaguesIn(file.areaId()).stream()
                .filter(colleague -> colleague.id().equals(action.owner()))
                .findFirst()
                .orElseThrow(() -> new Refused("owner", "Choose a colleague of the area"));
        Refused.when(
                !owner.agencyId().equals(action.ownerAgency()),
                "owner",
                owner.fullName() + " does not work for this agency: choose a colleague of the agency");
        return owner;
    }

    private LocalDate due(NewAction action) {
        LocalDate today = London.today(clock);
        LocalDate due = action.dueOn() == null ? clocks.rule(RULE, today).due(today) : action.dueOn();
        Refused.when(due.isBefore(today), "dueOn", "The day must not be in the past");
        return due;
    }

    private void openTo(Actor actor, CaseId id, NewAction action, LocalDate due) {
        Instant until =
                due.plusDays(DAYS_OF_ACCESS_AFTER_DUE).atStartOfDay(London.ZONE).toInstant();
        access.to(
                actor,
                id,
                action.owner(),
                "INVITED_REP",
                GrantSource.ACTION_OWNER,
                "Owns an action of the plan, due " + London.day(due),
                until);
    }

    private static String said(Directory.Colleague owner, LocalDate due) {
        return "Action agreed for " + owner.agency() + " (" + owner.fullName() + "), due " + London.day(due);
    }
}
