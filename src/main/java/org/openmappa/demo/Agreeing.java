package org.openmappa.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.openmappa.disclosure.DecideDisclosure;
import org.openmappa.disclosure.FollowUpDisclosure;
import org.openmappa.disclosure.NewDecision;
import org.openmappa.disclosure.NewFollowUp;
import org.openmappa.plans.ActionReport;
import org.openmappa.plans.AgreeAction;
import org.openmappa.plans.NewAction;
import org.openmappa.plans.NewContingency;
import org.openmappa.plans.OpenPlan;
import org.openmappa.plans.PlanContingency;
import org.openmappa.plans.ReportAction;
import org.openmappa.shared.Actor;

/** At the table: disclosure, the actions of the plan and the contingency; and afterwards what became of them. */
@DemoOnly
class Agreeing {
    private final Timeline timeline;
    private final Guests guests;
    private final OpenItems items;
    private final OpenAgain again;
    private final Judging judging;
    private final AgreeAction agree;
    private final ReportAction report;
    private final PlanContingency contingency;
    private final OpenPlan plan;
    private final DecideDisclosure disclose;
    private final FollowUpDisclosure followUp;

    Agreeing(
            Timeline timeline,
            Guests guests,
            OpenItems items,
            OpenAgain again,
            Judging judging,
            AgreeAction agree,
            ReportAction report,
            PlanContingency contingency,
            OpenPlan plan,
            DecideDisclosure disclose,
            FollowUpDisclosure followUp) {
        this.timeline = timeline;
        this.guests = guests;
        this.items = items;
        this.again = again;
        this.judging = judging;
        this.agree = agree;
        this.report = report;
        this.contingency = contingency;
        this.plan = plan;
        this.disclose = disclose;
        this.followUp = followUp;
    }

    void at(Meeting meeting) {
        again.ifClosed(meeting, items.chair(meeting), meeting.sitting().chairRole(), () -> disclosure(meeting));
        meeting.script().each("actions").forEach(action -> agreed(meeting, action));
        if (meeting.script().has("contingency")) {
            Actor taker = items.taker(meeting);
            contingency.of(
                    taker,
                    meeting.caseId(),
                    plan.of(taker, meeting.caseId()).version(),
                    meeting.script().part("contingency").as(NewContingency.class, meeting.atItem()));
        }
    }

    private void disclosure(Meeting meeting) {
        Script script = meeting.script();
        UUID decision = disclose.of(
                items.chair(meeting),
                meeting.caseId(),
                script.part("disclosure").as(NewDecision.class, meeting.atItem()));
        if (script.has("followUp")) {
            Script later = script.part("followUp");
            Actor manager = meeting.managed().manager();
            timeline.on(
                    day(meeting, later),
                    LocalTime.of(15, 35),
                    () -> followUp.of(manager, meeting.caseId(), decision, later.as(NewFollowUp.class)));
        }
    }

    private void agreed(Meeting meeting, Script action) {
        Actor owner = guests.who(meeting.managed(), action.text("owner"));
        Map<String, ?> known = Map.of(
                "item", meeting.item(),
                "factor", judging.factor(meeting.managed(), action.number("answers")),
                "owner", owner.userId(),
                "ownerAgency", owner.agencyId());
        UUID id = agree.of(items.taker(meeting), meeting.caseId(), action.as(NewAction.class, known));
        if (action.has("then")) {
            Script then = action.part("then");
            timeline.on(day(meeting, then), LocalTime.of(14, 10), () -> reported(meeting, owner, id, then));
        }
    }

    private void reported(Meeting meeting, Actor owner, UUID action, Script then) {
        int version =
                plan.action(items.taker(meeting), meeting.caseId(), action).version();
        again.ifClosed(
                meeting,
                owner,
                Guests.role(owner),
                () -> report.of(owner, meeting.caseId(), action, version, then.as(ActionReport.class)));
    }

    private static LocalDate day(Meeting meeting, Script later) {
        return WorkingDays.from(meeting.day().plusDays(later.number("after")));
    }
}
