package org.openmappa.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.access.Gate;
import org.openmappa.cases.Chronicle;
import org.openmappa.clocks.Clocks;
import org.openmappa.meetings.OpenItem;
import org.openmappa.meetings.SittingOnStage;
import org.openmappa.meetings.Sittings;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.SittingId;
import org.openmappa.shared.Stale;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Recording, deciding and closing at the table. */
@StageTest
class TableTest {
    private static final LocalDate REVIEW = LocalDate.of(2030, 1, 15);
    private static final NewLevelDecision LEVEL_2 = new NewLevelDecision(
            2,
            List.of("L2_MEETINGS_ADD_VALUE", "L2_HIGH_ROSH"),
            "Level 1 with reviews",
            "Four agencies must act",
            REVIEW);
    private static final Opening OPENING =
            new Opening("None declared", "Release is near", null, null, null, "No interest so far");
    private static final OffenderNotice TOLD = new OffenderNotice(true, "The case manager", REVIEW, null);

    @Autowired
    Stage stage;

    @Autowired
    SittingOnStage onStage;

    @Autowired
    RecordTable record;

    @Autowired
    DecideLevel decide;

    @Autowired
    CloseItem close;

    @Autowired
    OpenTable open;

    @Autowired
    OpenItem items;

    @Autowired
    DecisionSections sections;

    @Autowired
    Gate gate;

    @Autowired
    Sittings sittings;

    @Autowired
    Clocks clocks;

    @Autowired
    Chronicle chronicle;

    @Autowired
    TransactionTemplate transaction;

    private InventedCase someCase = new InventedCase(CaseId.next(), PersonId.next(), "");
    private SittingId sitting = SittingId.next();
    private UUID item = Ids.next();

    @BeforeEach
    void aCaseOnASitting() {
        someCase = InventedCase.atLevel(stage, 2);
        sitting = onStage.planned(2);
        item = onStage.with(sitting, someCase);
    }

    @Test
    void theChairDecidesTheLevelAndTheCaseFollows() {
        NewLevelDecision one = new NewLevelDecision(1, null, "Stay at 2", "All is done", REVIEW);
        decide.of(chair(), item, 0, one);
        assertThat(items.of(chair(), item).mappaCase().level()).isEqualTo(1);
        assertThat(items.of(chair(), item).mappaCase().nextReview()).isEqualTo(REVIEW);
        assertThat(items.of(chair(), item).item().openedAt()).isNotNull();
    }

    @Test
    void onlyTheChairDecidesTheLevel() {
        assertThatThrownBy(() -> decide.of(onStage.actor("coordinator.ns"), item, 0, LEVEL_2))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> decide.of(onStage.actor("chair3.ns"), item, 0, LEVEL_2))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aLevelWithoutItsCriteriaIsRefusedWithEverythingThatIsMissing() {
        NewLevelDecision bare = new NewLevelDecision(3, null, "None", "Because", REVIEW);
        assertThatThrownBy(() -> decide.of(chair(), item, 0, bare))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("Formal meetings would add value", "high or very high", "Senior staff");
    }

    @Test
    void decidingAgainKeepsBothDecisions() {
        decide.of(chair(), item, 0, LEVEL_2);
        assertThatThrownBy(() -> decide.of(chair(), item, 0, LEVEL_2)).isInstanceOf(Stale.class);
        decide.of(chair(), item, 1, LEVEL_2);
        assertThat(open.of(chair(), item).levels()).hasSize(2);
    }

    @Test
    void theOpeningIsNotOverwrittenByAnOlderForm() {
        record.opening(chair(), item, 0, OPENING);
        assertThatThrownBy(() -> record.opening(onStage.actor("administrator.ns"), item, 0, OPENING))
                .isInstanceOf(Stale.class);
        record.opening(onStage.actor("administrator.ns"), item, 1, OPENING);
    }

    @Test
    void whoIsInvitedDoesNotRecord() {
        onStage.invited(item, "housing.ns");
        assertThatThrownBy(() -> record.opening(onStage.actor("housing.ns"), item, 0, OPENING))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void withholdingNeedsAReason() {
        OffenderNotice bare = new OffenderNotice(false, null, null, null);
        assertThatThrownBy(() -> record.offender(chair(), item, 0, bare)).hasMessageContaining("not told");
    }

    @Test
    void closingNamesEverythingThatIsMissingAtOnce() {
        onStage.invited(item, "housing.ns");
        assertThatThrownBy(() -> close.of(chair(), item, 1))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll(
                        "Record the opening",
                        "Decide the level",
                        "not yet recorded for Colm Devlin",
                        "confidentiality statement for Police and Probation Service",
                        "why they are not told",
                        "risk of serious harm",
                        "Agree at least one action");
    }

    @Test
    void whatIsRecordedIsNoLongerMissing() {
        recordAll();
        onStage.attends(item, "police.ns");
        onStage.attends(item, "supervisor.ns");
        assertThat(items.of(chair(), item).missing())
                .noneMatch(words -> words.matches("Record the opening|Decide the level.*|.*statement.*|Attendance.*"));
    }

    @Test
    void aClosedDiscussionTakesNothingMoreAndItsMinutesAreDue() {
        recordAll();
        CloseItem withoutConditions = new CloseItem(gate, sittings, List.of(), clocks, chronicle);
        int version = items.of(chair(), item).item().version();
        transaction.executeWithoutResult(status -> withoutConditions.of(chair(), item, version));
        assertThatThrownBy(() -> record.opening(chair(), item, 1, OPENING)).hasMessageContaining("closed");
        assertThat(stage.owner()
                        .sql("select due_on from clocks.clock where rule = 'minutes.level-2' and subject_id = ?")
                        .param(item)
                        .query(LocalDate.class)
                        .single())
                .isAfter(SittingOnStage.day());
    }

    @Test
    void theMinutesSayWhatWasDecided() {
        recordAll();
        record.dissent(
                chair(),
                item,
                new NewDissent("Dr Noorani", onStage.actor("health.ns").agencyId(), "The risk is overstated"));
        String said = transaction.execute(status -> {
            gate.read(chair(), someCase.id(), Right.READ_CASE, "test");
            return sections.sections(someCase.id(), item).toString();
        });
        assertThat(said).contains("None declared", "Four agencies must act", "Level 1 with reviews", "overstated");
    }

    @Test
    void theTaskListTellsHowFarItIs() {
        recordAll();
        String words = stage.http("chair2.ns").get(page()).words();
        assertThat(words).contains("Level and next review Level 2, review", "What the person is told Will be told");
    }

    @Test
    void everythingIsRecordedByForm() {
        Http chair = stage.http("chair2.ns");
        Answer opened = chair.submit(page() + "/opening", Map.of("conflicts", "None", "whyHere", "Referral"));
        assertThat(chair.follow(opened).words()).contains("The opening is saved");
        assertThat(chair.submit(page() + "/level", Map.of("level", "3", "criteria", "L3_PUBLIC_INTEREST"))
                        .words())
                .contains("Enter the reason for the level", "Enter the day of the next review");
        Answer decided = chair.submit(
                page() + "/level",
                Map.of(
                        "level",
                        "2",
                        "criteria",
                        List.of("L2_MEETINGS_ADD_VALUE", "L2_HIGH_ROSH"),
                        "options",
                        "Level 1",
                        "reason",
                        "Agencies must act, and soon",
                        "nextReview-day",
                        "" + REVIEW.getDayOfMonth(),
                        "nextReview-month",
                        "" + REVIEW.getMonthValue(),
                        "nextReview-year",
                        "" + REVIEW.getYear()));
        assertThat(chair.follow(decided).words()).contains("The level is decided");
        assertThat(chair.get(page() + "/level").page().select("input[name=criteria][checked]"))
                .hasSize(2);
        Answer withheld = chair.submit(
                page() + "/offender", Map.of("told", "false", "withheldReason", "It would raise the risk"));
        assertThat(chair.follow(withheld).words()).contains("Withheld");
        Answer dissent = chair.submit(
                page() + "/dissent",
                Map.of("who", "Dr N", "agency", onStage.actor("health.ns").agencyId(), "words", "I disagree"));
        assertThat(chair.get(page() + "/dissent").words()).contains("I disagree");
        assertThat(dissent.status()).isEqualTo(302);
        Answer closing = chair.submit(page() + "/closing", Map.of());
        assertThat(closing.status()).isEqualTo(400);
        assertThat(closing.page().select(".govuk-error-summary__list li")).hasSizeGreaterThan(2);
    }

    @Test
    void theApiRecordsAndRefusesToClose() {
        Http api = stage.api("chair2.ns");
        String path = "/api" + page();
        assertThat(api.change(path + "/opening", 0, Map.of("conflicts", "None", "whyHere", "Referral"))
                        .status())
                .isEqualTo(200);
        Answer level = api.change(
                path + "/level",
                0,
                Map.of(
                        "level",
                        2,
                        "criteria",
                        List.of("L2_MEETINGS_ADD_VALUE", "L2_HIGH_ROSH"),
                        "options",
                        "Level 1",
                        "reason",
                        "Agencies must act",
                        "nextReview",
                        REVIEW.toString()));
        assertThat(level.json().at("/levels/0/level").asInt()).isEqualTo(2);
        assertThat(api.change(path + "/closing", 2, Map.of()).status()).isEqualTo(422);
    }

    private void recordAll() {
        record.opening(chair(), item, 0, OPENING);
        decide.of(chair(), item, 0, LEVEL_2);
        record.offender(chair(), item, 0, TOLD);
    }

    private Actor chair() {
        return onStage.actor("chair2.ns");
    }

    private String page() {
        return "/sittings/" + sitting + "/items/" + item;
    }
}
