package org.openmappa.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmappa.law.CategoryAnswer.Verdict;
import org.openmappa.law.Disposal;
import org.openmappa.law.Route;
import org.openmappa.persons.NewPerson;
import org.openmappa.persons.RegisterPerson;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@StageTest
class CaseOpeningTest {
    @Autowired
    Stage stage;

    @Autowired
    RegisterPerson register;

    @Autowired
    CheckEligibility eligibility;

    @Autowired
    OpenCase open;

    @Autowired
    OpenCaseFile file;

    @Autowired
    ReviewCase review;

    @Autowired
    ExitCase exit;

    @Autowired
    ChangeRelease release;

    @Autowired
    ListCases list;

    @Autowired
    TransactionTemplate transaction;

    private Actor manager() {
        return stage.actor("casemanager.ns");
    }

    private PersonId person(String family) {
        return register.of(manager(), new NewPerson(family, "Jonas", LocalDate.of(1985, 5, 5), null, null, null, true));
    }

    private static NewConviction wounding(int months) {
        return new NewConviction(
                "OAPA1861-s18",
                null,
                Route.CONVICTION,
                null,
                null,
                LocalDate.of(2025, 3, 3),
                Disposal.IMPRISONMENT,
                null,
                months,
                null,
                null,
                null,
                null);
    }

    private NewCase asked(Actor actor, @Nullable UUID manager) {
        return new NewCase(
                actor.areaId(),
                actor.agencyId(),
                Objects.requireNonNullElse(manager, actor.userId()),
                null,
                null,
                "Supervised weekly");
    }

    private CaseId opened(String family) {
        PersonId person = person(family);
        eligibility.recordOffence(manager(), person, wounding(48));
        eligibility.accept(manager(), person);
        return open(person);
    }

    private CaseId open(PersonId person) {
        Actor actor = manager();
        return Objects.requireNonNull(transaction.execute(status -> open.of(actor, person, asked(actor, null))));
    }

    @Test
    void woundingWithIntentAndFourYearsIsCategoryTwo() {
        PersonId person = person("Ashgrove");
        eligibility.recordOffence(manager(), person, wounding(48));
        var answer = eligibility.of(manager(), person);
        assertThat(answer.today().verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(answer.today().recorded().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void withoutAnOffenceNothingCanBeRecorded() {
        PersonId person = person("Blackmoor");
        assertThat(eligibility.of(manager(), person).today().isBlocked()).isTrue();
        assertThatThrownBy(() -> eligibility.accept(manager(), person)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> open(person)).isInstanceOf(Refused.class);
    }

    @Test
    void aShortSentenceIsNotMappaWithoutTheAuthoritysDecision() {
        PersonId person = person("Coldwater");
        eligibility.recordOffence(manager(), person, wounding(6));
        assertThat(eligibility.of(manager(), person).today().verdict()).isEqualTo(Verdict.NEEDS_DECISION);
        NewAuthorityDecision decision = new NewAuthorityDecision(
                3,
                LocalDate.of(2026, 1, 5),
                "Superintendent of Northshire",
                "Pattern of assaults",
                "May cause serious harm");
        assertThatThrownBy(() -> eligibility.recordDecision(manager(), person, decision))
                .isInstanceOf(Forbidden.class);
        eligibility.recordDecision(stage.actor("coordinator.ns"), person, decision);
        assertThat(eligibility
                        .of(manager(), person)
                        .today()
                        .recorded()
                        .orElseThrow()
                        .number())
                .isEqualTo(3);
    }

    @Test
    void aCaseOpensAtLevelOneAndSaysWhy() {
        CaseId id = opened("Dunmore");
        OpenCaseFile.File opened = file.of(manager(), id);
        assertThat(opened.mappaCase().level()).isEqualTo(1);
        assertThat(opened.mappaCase().category()).isEqualTo(2);
        assertThat(opened.mappaCase().reference()).startsWith("NS-");
        assertThat(opened.panels().toString()).contains("Supervised weekly");
    }

    @Test
    void anotherAreasCoordinatorDoesNotKnowOfIt() {
        CaseId id = opened("Eastwick");
        Actor stranger = stage.actor("coordinator.sm");
        assertThatThrownBy(() -> file.of(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(stage.owner()
                        .sql("select outcome from trail.entry where object_id = ? and user_id = ?")
                        .params(id.value(), stranger.userId())
                        .query(String.class)
                        .list())
                .containsExactly("NOT_FOUND");
    }

    @Test
    void aPersonHasOneOpenCase() {
        PersonId person = person("Fairholm");
        eligibility.recordOffence(manager(), person, wounding(48));
        eligibility.accept(manager(), person);
        open(person);
        assertThatThrownBy(() -> open(person)).isInstanceOf(Refused.class).hasMessageContaining("open case");
    }

    @Test
    void aReviewIsEndorsedBySomebodyElse() {
        CaseId id = opened("Garside");
        UUID made = review.of(
                manager(),
                id,
                new NewReview(
                        NewReview.Outcome.RETAIN,
                        "Stable",
                        "Not needed: no contact with children",
                        "Police",
                        LocalDate.of(2030, 1, 1)));
        assertThatThrownBy(() -> review.endorse(manager(), id, made)).isInstanceOf(Forbidden.class);
        assertThat(file.of(stage.actor("coordinator.ns"), id).panels().toString())
                .contains("Not endorsed");
    }

    @Test
    void aReviewMaySettleThatNoReferralIsNeededBeforeRelease() {
        CaseId id = opened("Gorsewood");
        NewReview settles = new NewReview(
                NewReview.Outcome.RETAIN_ON_RELEASE,
                "One agency can manage the release",
                "Not needed: no contact with children",
                "Prison",
                LocalDate.of(2030, 1, 1));
        assertThatThrownBy(() -> review.of(manager(), id, settles))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("No release is expected");
        release.of(manager(), id, 1, LocalDate.of(2027, 3, 1), "Release date set by the prison");
        assertThat(openClocks(id)).contains("referral.before-release");
        review.of(manager(), id, settles);
        assertThat(openClocks(id)).doesNotContain("referral.before-release");
    }

    private List<String> openClocks(CaseId id) {
        return stage.owner()
                .sql("select rule from clocks.clock where file_id = ? and met_at is null")
                .param(id.value())
                .query(String.class)
                .list();
    }

    @Test
    void aCaseLeavesOnlyWithItsReason() {
        CaseId id = opened("Hartsmere");
        Actor coordinator = stage.actor("coordinator.ns");
        int version = file.of(coordinator, id).mappaCase().version();
        exit.of(
                coordinator,
                id,
                version,
                new NewExit(NewExit.Ground.SENTENCE_ENDED, "Licence ended", null, null, null));
        MappaCase left = file.of(coordinator, id).mappaCase();
        assertThat(left.open()).isFalse();
        assertThat(left.exitReason()).contains("Licence ended");
    }

    @Test
    void whatOpenedTheCaseForTheWorkOnItEndsAWhileAfterTheExit() {
        CaseId id = opened("Hexley");
        Actor coordinator = stage.actor("coordinator.ns");
        assertThat(file.of(manager(), id).mappaCase().open()).isTrue();
        exit.of(
                coordinator,
                id,
                file.of(coordinator, id).mappaCase().version(),
                new NewExit(NewExit.Ground.SENTENCE_ENDED, "Licence ended", null, null, null));
        assertThat(file.of(manager(), id).mappaCase().open()).isFalse();
        assertThat(daysUntilItCloses(id, "CASE_TEAM")).isEqualTo(28);
        stage.owner()
                .sql(
                        "update access.grant_given set until_at = now() - interval '1 minute' where file_id = ? and until_at is not null")
                .param(id.value())
                .update();
        assertThatThrownBy(() -> file.of(manager(), id)).isInstanceOf(NotFound.class);
        assertThat(file.of(coordinator, id).mappaCase().open()).isFalse();
    }

    private int daysUntilItCloses(CaseId id, String source) {
        return stage.owner()
                .sql("""
                        select round(extract(epoch from min(until_at) - now()) / 86400) from access.grant_given
                        where file_id = ? and source = ?
                        """)
                .params(id.value(), source)
                .query(Integer.class)
                .single();
    }

    @Test
    void theCaseloadHoldsWhatOneMayOpen() {
        CaseId id = opened("Inglewood");
        assertThat(list.of(manager(), CaseloadFilter.ALL, 1).cases())
                .extracting(MappaCase::id)
                .contains(id);
        assertThat(list.of(stage.actor("casemanager2.ns"), CaseloadFilter.ALL, 1)
                        .cases())
                .extracting(MappaCase::id)
                .doesNotContain(id);
        assertThat(List.copyOf(list.of(stage.actor("coordinator.ns"), CaseloadFilter.ALL, 1)
                        .cases()))
                .extracting(MappaCase::id)
                .contains(id);
    }
}
