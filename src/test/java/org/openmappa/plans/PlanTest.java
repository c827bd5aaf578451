package org.openmappa.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.access.Gate;
import org.openmappa.cases.ExitDuties;
import org.openmappa.cases.ReviewCondition;
import org.openmappa.risk.KeepRiskFactors;
import org.openmappa.risk.NewRiskFactor;
import org.openmappa.risk.Trend;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@StageTest
class PlanTest {
    private static final LocalDate FAR = LocalDate.of(2090, 1, 2);

    @Autowired
    Stage stage;

    @Autowired
    AgreeAction agree;

    @Autowired
    ReportAction report;

    @Autowired
    PlanContingency contingency;

    @Autowired
    OpenPlan open;

    @Autowired
    MyActions mine;

    @Autowired
    KeepRiskFactors factors;

    @Autowired
    OpenActions duties;

    @Autowired
    Gate gate;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<ReviewCondition> conditions;

    private UUID item = Ids.next();
    private InventedCase file;
    private Actor chair;
    private UUID factor;

    @BeforeEach
    void aCaseAtTheTable() {
        file = InventedCase.atLevel(stage, 2);
        item = file.onASitting(stage);
        chair = stage.actor("chair2.ns");
        factor = factors.add(
                stage.actor("casemanager.ns"), file.id(), new NewRiskFactor(null, "Drinks", null, Trend.UP, null));
    }

    @Test
    void theOwnerOfAnActionMayOpenTheCaseAndFindsItAmongTheirs() {
        Actor housing = stage.actor("housing.ns");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> open.of(housing, file.id()));
        UUID action = agree.of(chair, file.id(), action("housing.ns", FAR));
        assertThat(open.action(housing, file.id(), action).what()).isEqualTo("Find a tenancy away from the pub");
        assertThat(mine.of(housing, false, 1).lines())
                .extracting(line -> line.action().id())
                .contains(action);
    }

    @Test
    void anActionFallsDueAsTheRuleSaysWhereNoDayIsAgreed() {
        UUID action = agree.of(chair, file.id(), action("housing.ns", null));
        Action agreed = open.action(chair, file.id(), action);
        assertThat(agreed.dueOn()).isEqualTo(open.choices(chair, file.id()).usualDue());
        assertThat(clock(action)).isEqualTo("RUNNING");
    }

    @Test
    void anActionNeedsAColleagueOfItsAgencyAndADayToCome() {
        UUID police = new Colleagues(stage).agencyOf("police.ns");
        assertRefused("owner", () -> agree.of(chair, file.id(), with(action("housing.ns", FAR), police, factor)));
        assertRefused("dueOn", () -> agree.of(chair, file.id(), action("housing.ns", LocalDate.of(2020, 1, 1))));
    }

    @Test
    void anActionAnswersARiskFactorOfTheCase() {
        UUID housing = new Colleagues(stage).agencyOf("housing.ns");
        assertRefused("factor", () -> agree.of(chair, file.id(), with(action("housing.ns", FAR), housing, Ids.next())));
    }

    @Test
    void outsideAMeetingActionsAreAgreedAtLevelOneOnly() {
        Actor manager = stage.actor("casemanager.ns");
        assertRefused("what", () -> agree.of(manager, file.id(), outside(action("housing.ns", FAR))));
        InventedCase first = InventedCase.atLevel(stage, 1);
        UUID known = factors.add(manager, first.id(), new NewRiskFactor(null, "Drinks", null, Trend.UP, null));
        NewAction action = outside(action("housing.ns", FAR));
        agree.of(manager, first.id(), with(action, action.ownerAgency(), known));
        assertThat(open.of(manager, first.id()).actions()).hasSize(1);
    }

    @Test
    void anAgencyThatCannotSaysWhy() {
        UUID action = agree.of(chair, file.id(), action("housing.ns", FAR));
        Actor housing = stage.actor("housing.ns");
        assertRefused(
                "confirmationNote",
                () -> report.confirm(housing, file.id(), action, 1, new Answered(Confirmation.CANNOT, null)));
        report.confirm(housing, file.id(), action, 1, new Answered(Confirmation.CANNOT, "No stock"));
        assertThat(open.of(chair, file.id()).unanswered()).hasSize(1);
    }

    @Test
    void doneNeedsEvidenceAndOutcomeAndStopsTheClock() {
        UUID action = agree.of(chair, file.id(), action("housing.ns", FAR));
        Actor housing = stage.actor("housing.ns");
        assertRefused(
                "evidence",
                () -> report.of(housing, file.id(), action, 1, new ActionReport(Status.DONE, null, "Moved", null)));
        assertRefused(
                "actualOutcome",
                () -> report.of(housing, file.id(), action, 1, new ActionReport(Status.DONE, "Lease", null, null)));
        report.of(housing, file.id(), action, 1, new ActionReport(Status.DONE, "Lease", "Moved", null));
        assertThat(clock(action)).isEqualTo("MET");
    }

    @Test
    void notDoneNeedsAReason() {
        UUID action = agree.of(chair, file.id(), action("housing.ns", FAR));
        assertRefused(
                "statusReason",
                () -> report.of(chair, file.id(), action, 1, new ActionReport(Status.NOT_DONE, null, null, null)));
    }

    @Test
    void onlyOwnerAgencyChairAndCoordinatorReport() {
        UUID action = agree.of(chair, file.id(), action("housing.ns", FAR));
        file.give(stage, "police.ns", "POLICE_OFFICER");
        ActionReport progress = new ActionReport(Status.IN_PROGRESS, null, null, "Viewing on Monday");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> report.of(stage.actor("police.ns"), file.id(), action, 1, progress));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> report.of(stage.actor("police.sm"), file.id(), action, 1, progress));
        report.of(stage.actor("coordinator.ns"), file.id(), action, 1, progress);
        report.of(chair, file.id(), action, 2, progress);
    }

    @Test
    void whoeverReportsSecondIsTold() {
        UUID action = agree.of(chair, file.id(), action("housing.ns", FAR));
        report.of(chair, file.id(), action, 1, new ActionReport(Status.IN_PROGRESS, null, null, null));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(
                        () -> report.of(chair, file.id(), action, 1, new ActionReport(Status.OPEN, null, null, null)));
    }

    @Test
    void aDiscussionAtLevelTwoClosesOnlyWithActionContingencyAndEveryFactorAnswered() {
        assertThat(missing()).anyMatch(words -> words.contains("at least one action"));
        assertThat(missing()).anyMatch(words -> words.contains("contingency"));
        assertThat(missing()).anyMatch(words -> words.contains("Drinks"));
        agree.of(chair, file.id(), action("housing.ns", FAR));
        contingency.of(chair, file.id(), 0, new NewContingency(item, "Seen drunk", "Call", "Duty", "101"));
        assertThat(missing()).isEmpty();
    }

    @Test
    void atTheTableThePlanIsAStepWithItsPage(@Autowired PlanTask step) {
        transaction.executeWithoutResult(status -> {
            gate.read(chair, file.id(), Right.READ_CASE, "item.open");
            assertThat(step.task(file.id(), item).href()).isEqualTo("/cases/" + file.id() + "/plan?item=" + item);
        });
    }

    @Test
    void theMinutesSayWhatWasAgreedAtTheTable(@Autowired PlanItem minutes) {
        agree.of(chair, file.id(), action("housing.ns", FAR));
        transaction.executeWithoutResult(status -> {
            gate.read(chair, file.id(), Right.READ_CASE, "minutes.draft");
            assertThat(minutes.sections(file.id(), item)
                            .getFirst()
                            .lines()
                            .getFirst()
                            .words())
                    .contains("Find a tenancy", "Answers: Drinks", "2 January 2090");
            assertThat(minutes.sections(file.id(), Ids.next())).isEmpty();
        });
    }

    @Test
    void aReasonForNoneAnswersAFactorToo() {
        contingency.none(chair, file.id(), new NewReasonForNone(item, factor, "He has been sober for a year"));
        assertThat(open.of(chair, file.id()).unanswered()).isEmpty();
    }

    @Test
    void onExitOpenActionsBecomeOrdinaryDuties() {
        UUID action = agree.of(chair, file.id(), action("housing.ns", FAR));
        transaction.executeWithoutResult(status -> {
            gate.change(chair, file.id(), Right.EXIT, "case.exit", java.util.Map.of());
            assertThat(duties.of(file.id())).hasSize(1);
            duties.settle(chair, file.id(), ExitDuties.Disposition.ORDINARY_DUTY, "Licence ended");
        });
        assertThat(open.action(chair, file.id(), action).status()).isEqualTo(Status.TRANSFERRED);
        assertThat(clock(action)).isEqualTo("DROPPED");
    }

    private List<String> missing() {
        return Objects.requireNonNull(transaction.execute(status -> {
            gate.read(chair, file.id(), Right.READ_CASE, "item.close");
            return conditions.stream()
                    .filter(condition -> condition.getClass().getName().startsWith("org.openmappa.plans"))
                    .map(condition -> condition.missing(file.id(), item))
                    .flatMap(Optional::stream)
                    .toList();
        }));
    }

    private String clock(UUID action) {
        return stage.owner()
                .sql("select coalesce(outcome, 'RUNNING') from clocks.clock where subject_id = ?")
                .param(action)
                .query(String.class)
                .single();
    }

    private NewAction action(String owner, @Nullable LocalDate due) {
        Colleagues colleagues = new Colleagues(stage);
        return new NewAction(
                item,
                Pillar.SUPERVISION,
                "Find a tenancy away from the pub",
                factor,
                colleagues.agencyOf(owner),
                colleagues.user(owner),
                due,
                "He no longer meets old friends",
                null,
                null);
    }

    private static NewAction with(NewAction a, UUID agency, UUID factor) {
        return new NewAction(
                a.item(), a.pillar(), a.what(), factor, agency, a.owner(), a.dueOn(), a.expectedOutcome(), null, null);
    }

    private static NewAction outside(NewAction a) {
        return new NewAction(
                null,
                a.pillar(),
                a.what(),
                a.factor(),
                a.ownerAgency(),
                a.owner(),
                a.dueOn(),
                a.expectedOutcome(),
                null,
                null);
    }

    private static void assertRefused(String field, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
