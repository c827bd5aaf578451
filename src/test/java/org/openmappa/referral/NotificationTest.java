package org.openmappa.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmappa.cases.CheckEligibility;
import org.openmappa.cases.NewConviction;
import org.openmappa.law.Disposal;
import org.openmappa.law.Route;
import org.openmappa.persons.NewPerson;
import org.openmappa.persons.RegisterPerson;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Stale;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Notifying a person to the co-ordinator, and what happens where MAPPA does not apply. */
@StageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotificationTest {
    @Autowired
    Stage stage;

    @Autowired
    RegisterPerson register;

    @Autowired
    CheckEligibility eligibility;

    @Autowired
    NotifyCase notify;

    @Autowired
    AcknowledgeNotification acknowledge;

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
    void aLateNotificationNeedsItsReason() {
        PersonId person = eligible("Thistlewood");
        assertThatThrownBy(() -> notify.of(manager, person, asked(null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Enter why it comes late");
        CaseId id = notify.of(manager, person, asked("Transferred in from another area"))
                .orElseThrow();
        assertThat(acknowledge.open(manager, id).lateReason()).isEqualTo("Transferred in from another area");
    }

    @Test
    void theCoordinatorAcknowledgesOnce() {
        CaseId id = notified("Underhill");
        assertThat(cases.clocks(id.value())).contains("notification.acknowledge");
        assertThatThrownBy(() -> acknowledge.of(manager, id, 1)).isInstanceOf(Forbidden.class);
        acknowledge.of(coordinator, id, 1);
        assertThat(cases.clocks(id.value())).contains("notification.acknowledge MET");
        assertThatThrownBy(() -> acknowledge.of(coordinator, id, 1)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> acknowledge.of(coordinator, id, 2)).isInstanceOf(Refused.class);
    }

    @Test
    void withoutAnOffenceNothingOpensAndTheEnquiryIsCountedWithoutAName() {
        PersonId person = person("Vanbrugh");
        long before = turnedAway();
        assertThat(notify.of(manager, person, asked(null))).isEmpty();
        assertThat(turnedAway()).isEqualTo(before + 1);
    }

    @Test
    void thePagesNotifyAndAcknowledge() {
        PersonId person = eligible("Wetherby");
        Http pages = stage.http("casemanager.ns");
        assertThat(pages.get("/persons/" + person + "/notify").words()).contains("Why does it come late?");
        Answer sent = pages.submit("/persons/" + person + "/notify", "form[data-draft]", fields());
        assertThat(sent.location()).as(sent.words()).contains("?done=notification-sent");
        assertThat(pages.follow(sent).words()).contains("The co-ordinator is notified", "Late because");
        Http desk = stage.http("coordinator.ns");
        Answer waiting = desk.get("/notifications");
        assertThat(waiting.words()).contains("Wetherby");
        String caseId = sent.location().replaceAll(".*/cases/([^?]*).*", "$1");
        Answer done = desk.fill(waiting, "form[action='/cases/" + caseId + "/notification/acknowledge']", Map.of());
        assertThat(desk.follow(done).words()).contains("The notification is acknowledged");
        assertThat(desk.get("/notifications?waiting=false").words()).contains("Wetherby");
    }

    @Test
    void thePageSaysWhereElseTheWorryCanGo() {
        PersonId person = person("Yarborough");
        Http pages = stage.http("casemanager.ns");
        assertThat(pages.get("/persons/" + person + "/notify").words())
                .contains("MAPPA does not apply", "Professionals' meeting", "MARAC");
        assertThat(pages.submit("/persons/" + person + "/notify", Map.of()).location())
                .contains("enquiry-counted");
    }

    @Test
    void theApiNotifiesAndTurnsAway() {
        Http api = stage.api("casemanager.ns");
        Answer opened = api.create("/api/persons/" + eligible("Zouche") + "/notifications", asked("Late"));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(api.get(opened.location() + "/notification")
                        .json()
                        .path("agency")
                        .asString())
                .isEqualTo("Northshire Probation");
        Answer turned = api.create("/api/persons/" + person("Abernathy") + "/notifications", asked(null));
        assertThat(turned.status()).isEqualTo(422);
        assertThat(turned.body()).contains("MARAC");
    }

    @Test
    void aCaseOfCategoryFourIsOpenToNamedPeopleOnlyFromItsFirstMoment() {
        PersonId person = eligible("Quennell", "TA2006-s5");
        CaseId id = notify.of(manager, person, asked("Late")).orElseThrow();
        assertThat(stage.api("administrator.ns").get("/api/cases/" + id).status())
                .isEqualTo(404);
        assertThat(stage.api("administrator.ns").get("/api/persons/" + person).status())
                .isEqualTo(404);
        assertThat(stage.api("casemanager.ns").get("/api/cases/" + id).status()).isEqualTo(200);
        assertThat(stage.api("coordinator.ns").get("/api/cases/" + id).status()).isEqualTo(200);
        acknowledge.of(coordinator, id, 1);
    }

    private CaseId notified(String family) {
        return notify.of(manager, eligible(family), asked("Late")).orElseThrow();
    }

    private PersonId person(String family) {
        return register.of(manager, new NewPerson(family, "Jonas", LocalDate.of(1985, 5, 5), null, null, null, true));
    }

    private PersonId eligible(String family) {
        return eligible(family, "OAPA1861-s18");
    }

    private PersonId eligible(String family, String offence) {
        PersonId person = person(family);
        eligibility.recordOffence(
                manager,
                person,
                new NewConviction(
                        offence,
                        null,
                        Route.CONVICTION,
                        null,
                        null,
                        LocalDate.of(2025, 3, 3),
                        Disposal.IMPRISONMENT,
                        null,
                        48,
                        null,
                        null,
                        null,
                        null));
        eligibility.accept(manager, person);
        return person;
    }

    private NewNotification asked(@Nullable String lateReason) {
        return new NewNotification(
                manager.areaId(),
                manager.agencyId(),
                manager.userId(),
                supervisor.userId(),
                null,
                "Supervised weekly",
                lateReason);
    }

    private Map<String, String> fields() {
        return Map.of(
                "leadAgency", manager.agencyId().toString(),
                "caseManager", manager.userId().toString(),
                "supervisor", supervisor.userId().toString(),
                "reason", "Supervised weekly",
                "lateReason", "Found late");
    }

    private long turnedAway() {
        return stage.owner()
                .sql("select count(*) from referral.turned_away")
                .query(Long.class)
                .single();
    }
}
