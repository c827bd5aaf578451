package org.openmappa.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.law.Disposal;
import org.openmappa.law.Route;
import org.openmappa.persons.NewPerson;
import org.openmappa.persons.RegisterPerson;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Stale;
import org.openmappa.testing.Http;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@StageTest
class CategoryChangeTest {
    @Autowired
    Stage stage;

    @Autowired
    RegisterPerson register;

    @Autowired
    CheckEligibility eligibility;

    @Autowired
    WithdrawOffence withdraw;

    @Autowired
    OpenCase open;

    @Autowired
    ChangeCategory change;

    @Autowired
    TransactionTemplate transaction;

    private Actor manager;
    private PersonId person;
    private UUID wounding;
    private CaseId id;

    /** In Category 2 for wounding, opened some months ago. */
    @BeforeEach
    void anOpenCase() {
        manager = stage.actor("casemanager.ns");
        person = register.of(
                manager, new NewPerson("Tredwell", "Amos", LocalDate.of(1985, 5, 5), null, null, null, true));
        wounding = eligibility.recordOffence(manager, person, offence("OAPA1861-s18", 48));
        eligibility.accept(manager, person);
        NewCase asked =
                new NewCase(manager.areaId(), manager.agencyId(), manager.userId(), null, null, "Supervised weekly");
        id = Objects.requireNonNull(transaction.execute(status -> open.of(manager, person, asked)));
        stage.owner()
                .sql("update cases.category_period set during = daterange('2026-01-05', null) where case_id = ?")
                .param(id.value())
                .update();
    }

    private static NewConviction offence(String ref, int months) {
        LocalDate day = LocalDate.of(2025, 3, 3);
        return new NewConviction(
                ref,
                null,
                Route.CONVICTION,
                null,
                null,
                day,
                Disposal.IMPRISONMENT,
                null,
                months,
                null,
                null,
                null,
                null);
    }

    private void convictedOfRape() {
        eligibility.recordOffence(manager, person, offence("SOA2003-s1", 60));
    }

    @Test
    void aFurtherOffenceShowsWhatChangedAndWhy() {
        convictedOfRape();
        List<AnswerChange> changes = eligibility.of(manager, person).changes();
        assertThat(changes.getFirst())
                .extracting("what", "recorded", "today")
                .containsExactly("Category", "Category 2", "Category 1");
        assertThat(changes).extracting(AnswerChange::what).contains("New ground");
        assertThat(changes).extracting(AnswerChange::why).allMatch(why -> why.contains("ecorded since: Rape"));
    }

    @Test
    void theCaseKeepsItsCategoryUntilSomebodyDecides() {
        convictedOfRape();
        eligibility.accept(manager, person);
        assertThat(change.open(manager, id).waits()).isTrue();
        assertThat(change.open(manager, id).mappaCase().category()).isEqualTo(2);
        change.of(manager, id, 1, new NewCategory("Convicted of rape on 3 March 2025"));
        assertThat(change.open(manager, id).waits()).isFalse();
        assertThat(change.open(manager, id).mappaCase().category()).isEqualTo(1);
        assertThat(stage.owner()
                        .sql("select category from cases.category_period where case_id = ? order by during")
                        .param(id.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(2, 1);
    }

    @Test
    void ofTwoWhoDecideTheSecondIsToldThatItChanged() {
        convictedOfRape();
        eligibility.accept(manager, person);
        change.of(manager, id, 1, new NewCategory("Convicted of rape"));
        convictedOfRape();
        eligibility.accept(manager, person);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> change.of(manager, id, 1, new NewCategory("Convicted of rape")));
    }

    @Test
    void aWithdrawnOffenceNoLongerCountsAndTheCaseIsThenTakenOutByDecision() {
        withdraw.of(manager, person, wounding, new NewWithdrawal("Quashed on appeal"));
        assertThat(eligibility.of(manager, person).offences()).isEmpty();
        assertThat(eligibility.of(manager, person).changes())
                .extracting(AnswerChange::what)
                .contains("Category", "No longer a ground");
        eligibility.accept(manager, person);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> change.of(manager, id, 1, new NewCategory("Quashed")))
                .withMessageContaining("take the case out");
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> withdraw.of(manager, person, wounding, new NewWithdrawal("Again")));
    }

    @Test
    void thePagesLeadFromTheOffenceToTheDecision() {
        Http pages = stage.http("casemanager.ns");
        convictedOfRape();
        assertThat(pages.get("/persons/" + person + "/eligibility").words())
                .contains("What changed since the recorded answer", "Category 2", "Recorded since: Rape");
        pages.submit("/persons/" + person + "/eligibility", java.util.Map.of());
        assertThat(pages.get("/cases/" + id).words()).contains("A newer answer of the law waits");
        assertThat(pages.get("/cases/" + id + "/category").words())
                .contains("In force for this case", "Newest recorded answer", "Change to Category 1");
        var done = pages.submit("/cases/" + id + "/category", java.util.Map.of("reason", "A further conviction"));
        assertThat(pages.follow(done).words())
                .contains("The category of the case rests on the newest recorded answer", "Category 1")
                .doesNotContain("A newer answer of the law waits");
    }
}
