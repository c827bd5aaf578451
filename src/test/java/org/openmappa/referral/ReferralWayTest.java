package org.openmappa.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmappa.referral.Submission.Reason;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.London;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Stale;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a referral from the draft to the decision. */
@StageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralWayTest {
    private static final List<String> LEVEL_2 = List.of("L2_MEETINGS_ADD_VALUE", "L2_HIGH_ROSH");
    private static final List<String> LEVEL_3 = List.of("L2_MEETINGS_ADD_VALUE", "L2_HIGH_ROSH", "L3_SENIOR_RESOURCES");

    @Autowired
    Stage stage;

    @Autowired
    DraftReferral draft;

    @Autowired
    SubmitReferral submit;

    @Autowired
    EndorseReferral endorse;

    @Autowired
    DecideReferral decide;

    @Autowired
    OpenReferral open;

    @Autowired
    Clock clock;

    private Actor manager;
    private Actor supervisor;
    private Actor coordinator;
    private CaseOnStage cases;

    @BeforeAll
    void signIn() {
        manager = stage.actor("casemanager.ns");
        supervisor = stage.actor("supervisor.ns");
        coordinator = stage.actor("coordinator.ns");
        cases = new CaseOnStage(stage);
    }

    @Test
    void anAcceptedReferralSetsTheLevelAndStartsItsClocks() {
        CaseId caseId = cases.ofCategory(2);
        ReferralId id = endorsed(caseId, Packages.complete(2));
        decide.of(coordinator, id, version(id), decision(Outcome.ACCEPTED, LEVEL_2));
        assertThat(open.of(manager, id).mappaCase().level()).isEqualTo(2);
        assertThat(open.of(manager, id).referral().status()).isEqualTo(ReferralStatus.DECIDED);
        assertThat(cases.clocks(id.value())).containsExactly("referral.endorse MET", "referral.decide MET");
        assertThat(cases.clocks(caseId.value())).containsExactly("review.level-2", "sitting.list");
    }

    @Test
    void aStepDownIsRecordedAsSuch() {
        ReferralId id = endorsed(cases.ofCategory(2), Packages.complete(3));
        decide.of(coordinator, id, version(id), decision(Outcome.ACCEPTED_LEVEL_2, LEVEL_2));
        Referral.Decided decided = open.of(manager, id).referral().decisions().getLast();
        assertThat(decided.steppedDown()).isTrue();
        assertThat(decided.levelSet()).isEqualTo(2);
        assertThat(decided.found()).anyMatch(words -> words.contains("add value"));
    }

    @Test
    void acceptingNeedsTheCriteriaOfTheLevel() {
        ReferralId id = endorsed(cases.ofCategory(2), Packages.complete(3));
        assertThatThrownBy(() -> decide.of(coordinator, id, version(id), decision(Outcome.ACCEPTED, LEVEL_2)))
                .isInstanceOf(Refused.class);
        decide.of(coordinator, id, version(id), decision(Outcome.ACCEPTED_LEVEL_3, LEVEL_3));
        assertThat(open.of(manager, id).mappaCase().level()).isEqualTo(3);
    }

    @Test
    void aReferralIsDecidedOnlyOnce() {
        ReferralId id = endorsed(cases.ofCategory(2), Packages.complete(2));
        int seen = version(id);
        decide.of(coordinator, id, seen, decision(Outcome.REJECTED_REMAIN_LEVEL_1, List.of()));
        assertThatThrownBy(() -> decide.of(coordinator, id, seen, decision(Outcome.ACCEPTED, LEVEL_2)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> decide.of(coordinator, id, version(id), decision(Outcome.ACCEPTED, LEVEL_2)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void onlyCategory3CanBeRejectedAsNotMappa() {
        ReferralId two = endorsed(cases.ofCategory(2), Packages.complete(2));
        NewDecision rejected = decision(Outcome.CATEGORY_3_REJECTED_NOT_MAPPA, List.of());
        assertThatThrownBy(() -> decide.of(coordinator, two, version(two), rejected))
                .isInstanceOf(Refused.class);
        ReferralId three = endorsed(cases.ofCategory(3), Packages.complete(2));
        decide.of(coordinator, three, version(three), rejected);
        assertThat(open.of(manager, three).referral().status()).isEqualTo(ReferralStatus.DECIDED);
    }

    @Test
    void aReturnedReferralGoesTheWholeWayAgain() {
        ReferralId id = endorsed(cases.ofCategory(2), Packages.complete(2));
        NewDecision silent = new NewDecision(Outcome.PENDING, List.of(), "Too thin", null);
        assertThatThrownBy(() -> decide.of(coordinator, id, version(id), silent))
                .isInstanceOf(Refused.class);
        decide.of(
                coordinator,
                id,
                version(id),
                new NewDecision(Outcome.PENDING, List.of(), "Too thin", "Prison reports"));
        assertThat(cases.clocks(id.value())).endsWith("referral.return");
        assertThat(submit.of(manager, id, version(id), new Submission(null))).isEmpty();
        endorse.of(supervisor, id, version(id), new NewEndorsement(true, null));
        decide.of(coordinator, id, version(id), decision(Outcome.ACCEPTED, LEVEL_2));
        assertThat(open.of(manager, id).referral().decisions()).hasSize(2);
    }

    @Test
    void allThatStopsAPackageIsToldAtOnce() {
        ReferralId id = draft.of(manager, cases.ofCategory(2));
        List<Stop> stops = submit.of(manager, id, version(id), new Submission(null));
        assertThat(stops).extracting(Stop::rule).contains("REASON", "AGENCIES", "RISK_ASSESSMENT", "VICTIMS");
        assertThat(open.of(manager, id).referral().status()).isEqualTo(ReferralStatus.DRAFT);
    }

    @Test
    void aLateReferralGoesWithAReason() {
        LocalDate release = London.today(clock).plusMonths(2);
        ReferralId id = draft.of(manager, cases.withRelease(release));
        draft.keep(manager, id, version(id), Packages.complete(2).with(Packages.inCustody(release)));
        assertThat(submit.of(manager, id, version(id), new Submission(null)))
                .extracting(Stop::rule)
                .containsExactly("IN_TIME");
        var late = new Submission(List.of(new Reason("IN_TIME", "The release date was brought forward")));
        assertThat(submit.of(manager, id, version(id), late)).isEmpty();
        assertThat(open.of(manager, id)
                        .referral()
                        .submissions()
                        .getFirst()
                        .reasons()
                        .getFirst()
                        .reason())
                .isEqualTo("The release date was brought forward");
    }

    @Test
    void aReferralIsSentBackOnlyWithAReason() {
        ReferralId id = submitted(cases.ofCategory(2), Packages.complete(2));
        assertThatThrownBy(() -> endorse.of(supervisor, id, version(id), new NewEndorsement(false, null)))
                .isInstanceOf(Refused.class);
        endorse.of(supervisor, id, version(id), new NewEndorsement(false, "Say more of the risk"));
        assertThat(cases.clocks(id.value())).containsExactly("referral.endorse MET", "referral.return");
        draft.keep(manager, id, version(id), new ReferralPackage.Level(3, "More"));
    }

    @Test
    void nobodyEndorsesTheirOwnReferral() {
        CaseId caseId = cases.ofCategory(2);
        ReferralId id = draft.of(supervisor, caseId);
        draft.keep(supervisor, id, version(id), Packages.complete(2));
        assertThat(submit.of(supervisor, id, version(id), new Submission(null))).isEmpty();
        assertThatThrownBy(() -> endorse.of(supervisor, id, version(id), new NewEndorsement(true, null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void withoutASupervisorThoseOfTheAgencyMayEndorse() {
        ReferralId id = submitted(cases.withoutSupervisor(), Packages.complete(2));
        endorse.of(supervisor, id, version(id), new NewEndorsement(true, null));
        assertThat(open.of(manager, id).referral().status()).isEqualTo(ReferralStatus.ENDORSED);
    }

    @Test
    void aCaseHasOneLiveReferralAtATime() {
        CaseId caseId = cases.ofCategory(2);
        draft.of(manager, caseId);
        Actor police = stage.actor("police.ns");
        assertThatThrownBy(() -> draft.of(police, caseId)).isInstanceOf(Refused.class);
    }

    @Test
    void anotherAgencyDoesNotWriteInThePackage() {
        ReferralId id = draft.of(manager, cases.ofCategory(2));
        Actor police = stage.actor("police.ns");
        assertThatThrownBy(() -> draft.keep(police, id, 2, Packages.complete(2)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aPackageThatWasSentIsNotChanged() {
        ReferralId id = submitted(cases.ofCategory(2), Packages.complete(2));
        assertThatThrownBy(() -> draft.keep(manager, id, version(id), Packages.complete(3)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aLostRaceIsStale() {
        ReferralId id = draft.of(manager, cases.ofCategory(2));
        int seen = version(id);
        draft.keep(manager, id, seen, Packages.complete(2));
        assertThatThrownBy(() -> draft.keep(manager, id, seen, Packages.complete(3)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whoeverHoldsNoGrantLearnsNothing() {
        ReferralId id = draft.of(manager, cases.ofCategory(2));
        Actor stranger = stage.actor("casemanager.sm");
        assertThatThrownBy(() -> open.of(stranger, id)).isInstanceOf(NotFound.class);
        ReferralId unknown = new ReferralId(UUID.randomUUID());
        assertThatThrownBy(() -> open.of(stranger, unknown)).isInstanceOf(NotFound.class);
    }

    @Test
    void aCaseManagerDoesNotDecide() {
        ReferralId id = endorsed(cases.ofCategory(2), Packages.complete(2));
        assertThatThrownBy(() -> decide.of(manager, id, version(id), decision(Outcome.ACCEPTED, LEVEL_2)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void similarDecisionsAreCounted() {
        ReferralId first = endorsed(cases.ofCategory(2), Packages.complete(2));
        decide.of(coordinator, first, version(first), decision(Outcome.REJECTED_REMAIN_LEVEL_1, List.of()));
        ReferralId next = endorsed(cases.ofCategory(2), Packages.complete(2));
        assertThat(open.toDecide(coordinator, next).similar())
                .anyMatch(similar -> similar.outcome() == Outcome.REJECTED_REMAIN_LEVEL_1 && similar.decisions() > 0);
    }

    @Test
    void theChronologyHoldsNothingOfTheVictims() {
        CaseId caseId = cases.ofCategory(2);
        endorsed(caseId, Packages.complete(2));
        assertThat(stage.owner()
                        .sql("select summary from cases.event where case_id = ?")
                        .params(caseId.value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(words -> words.contains("former partner"));
    }

    private ReferralId submitted(CaseId caseId, ReferralPackage held) {
        ReferralId id = draft.of(manager, caseId);
        draft.keep(manager, id, version(id), held);
        assertThat(submit.of(manager, id, version(id), new Submission(null))).isEmpty();
        return id;
    }

    private ReferralId endorsed(CaseId caseId, ReferralPackage held) {
        ReferralId id = submitted(caseId, held);
        endorse.of(supervisor, id, version(id), new NewEndorsement(true, null));
        return id;
    }

    private int version(ReferralId id) {
        return open.of(coordinator, id).referral().version();
    }

    private static NewDecision decision(Outcome outcome, List<String> criteria) {
        return new NewDecision(outcome, criteria, "The criteria speak for it", null);
    }
}
