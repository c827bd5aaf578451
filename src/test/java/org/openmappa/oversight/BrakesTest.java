package org.openmappa.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever opens, searches for or takes out unusually much says why, and beyond that is stopped until it is lifted. */
@StageTest
class BrakesTest {
    private static final String WHY = "I prepare the sitting of tomorrow";
    private static final int NOTHING_HERE = 404;
    private static final int TOO_MANY = 429;

    @Autowired
    Stage stage;

    private OwnArea area;
    private List<UUID> cases;
    private Http manager;

    /** Three files need a reason and five are too many; two searches, two exports, three answers that there is nothing. */
    @BeforeEach
    void tightLimits() {
        stage.owner().sql("""
                        insert into access.brake_limit (edition, role, act, ask_from, stop_from, within, source)
                        select 3, r.code, l.act, l.ask, l.stop, interval '1 hour', 'this test' from access.role r,
                          (values ('OPEN', 3, 5), ('SEARCH', 2, 3), ('EXPORT', 1, 2), ('PROBE', null, 3)) as l (act, ask, stop)
                        """).update();
        countFrom("-infinity");
        area = OwnArea.on(stage);
        cases = IntStream.range(0, 7)
                .mapToObj(n -> area.openCase(1, 2, LocalDate.of(2024, 1, 1)))
                .toList();
        manager = as("CASE_MANAGER");
        cases.forEach(file -> area.grant(file, area.account("CASE_MANAGER"), "CASE_MANAGER"));
    }

    @AfterEach
    void usualLimits() {
        countFrom("infinity");
        stage.owner().sql("delete from access.brake_limit where edition = 3").update();
    }

    private void countFrom(String moment) {
        stage.owner()
                .sql("update access.setting set value = ? where key = 'brake.counts-from'")
                .param(moment)
                .update();
    }

    private Http as(String role) {
        return stage.http().bearer(stage.token(area.account(role)));
    }

    private Answer open(int n) {
        return manager.get("/api/cases/" + cases.get(n));
    }

    private void opened(int from, int to) {
        IntStream.range(from, to)
                .forEach(n -> assertThat(open(n).status()).as("file " + n).isEqualTo(200));
    }

    private int sayWhy(String act) {
        return manager.json("POST", "/api/brakes/asked/" + act, Map.of("reason", WHY), Map.of())
                .status();
    }

    private void stopped() {
        opened(0, 3);
        assertThat(open(3).status()).isEqualTo(TOO_MANY);
        assertThat(sayWhy("OPEN")).isEqualTo(204);
        opened(3, 5);
        assertThat(open(5).status()).isEqualTo(TOO_MANY);
    }

    private UUID brake(String username) {
        return stage.owner()
                .sql("select id from access.brake where user_id = ? and stopped_at is not null")
                .param(area.userId(username))
                .query(UUID.class)
                .single();
    }

    private int lift(Http who, UUID brake) {
        return who.create("/api/brakes/" + brake, Map.of("reason", WHY)).status();
    }

    @Test
    void afterManyFilesAReasonIsAskedForAndThenItGoesOn() {
        opened(0, 3);
        Answer asked = open(3);
        assertThat(asked.status()).isEqualTo(TOO_MANY);
        assertThat(asked.header("Retry-After")).isEqualTo("3600");
        assertThat(asked.body()).contains("You have opened 3 different files").contains("/api/brakes/asked/OPEN");
        sayWhy("OPEN");
        opened(3, 5);
    }

    @Test
    void theSameFileOpenedOftenIsOneFileAndStaysOpenWhenOthersDoNot() {
        Stream.generate(() -> 0).limit(9).forEach(n -> opened(0, 1));
        opened(1, 3);
        assertThat(open(3).status()).isEqualTo(TOO_MANY);
        opened(0, 3);
    }

    @Test
    void beyondTheReasonItStopsWaitsForTheCoordinatorAtOnceAndGoesOnOnceLifted() {
        stopped();
        assertThat(sayWhy("OPEN")).isEqualTo(204);
        assertThat(open(5).status()).as("no further reason helps").isEqualTo(TOO_MANY);
        Http coordinator = as("COORDINATOR");
        UUID brake = brake(area.account("CASE_MANAGER"));
        assertThat(coordinator.get("/").words()).contains("Look at why a colleague was stopped");
        assertThat(coordinator.get("/trail").words()).contains("Stopped from going on");
        assertThat(coordinator.get("/api/brakes/" + brake).body()).contains(WHY);
        assertThat(lift(coordinator, brake)).isEqualTo(201);
        assertThat(lift(coordinator, brake)).as("only once").isEqualTo(422);
        assertThat(coordinator.get("/").words()).doesNotContain("Look at why a colleague was stopped");
        opened(5, 7);
    }

    @Test
    void nobodyLiftsTheirOwnStopNorOneOfAnotherAreaAndACoordinatorsIsLiftedByTheSecurityAdministrator() {
        stopped();
        UUID managers = brake(area.account("CASE_MANAGER"));
        assertThat(lift(manager, managers)).isEqualTo(403);
        assertThat(lift(stage.api("coordinator.sm"), managers)).isEqualTo(NOTHING_HERE);
        assertThat(lift(as("SECURITY_ADMIN"), managers)).isEqualTo(NOTHING_HERE);
        assertThat(lift(as("DEPUTY_COORDINATOR"), managers)).isEqualTo(201);
        manager = as("COORDINATOR");
        stopped();
        UUID coordinators = brake(area.account("COORDINATOR"));
        assertThat(lift(manager, coordinators)).isEqualTo(NOTHING_HERE);
        assertThat(lift(as("DEPUTY_COORDINATOR"), coordinators)).isEqualTo(NOTHING_HERE);
        assertThat(as("SECURITY_ADMIN").get("/").words()).contains("Look at why a colleague was stopped");
        assertThat(lift(as("SECURITY_ADMIN"), coordinators)).isEqualTo(201);
    }

    @Test
    void tryingIdentifiersStopsEverythingFurther() {
        IntStream.range(0, 3)
                .forEach(n -> assertThat(
                                manager.get("/api/cases/" + UUID.randomUUID()).status())
                        .isEqualTo(NOTHING_HERE));
        assertThat(open(0).status()).isEqualTo(TOO_MANY);
        assertThat(manager.get("/api/cases/" + UUID.randomUUID()).status()).isEqualTo(TOO_MANY);
        assertThat(search().status()).isEqualTo(TOO_MANY);
    }

    private Answer search() {
        return manager.json("POST", "/api/persons/search", Map.of("name", "Nobody Atall"), Map.of());
    }

    @Test
    void manySearchesNeedAReason() {
        assertThat(search().status()).isEqualTo(200);
        assertThat(search().status()).isEqualTo(200);
        assertThat(search().status()).isEqualTo(TOO_MANY);
        sayWhy("SEARCH");
        assertThat(search().status()).isEqualTo(200);
        assertThat(search().status()).isEqualTo(TOO_MANY);
    }

    @Test
    void filesAreTakenOutOneAfterTheOtherButNotAll() {
        manager = as("COORDINATOR");
        assertThat(export()).isEqualTo(200);
        assertThat(export()).isEqualTo(TOO_MANY);
        sayWhy("EXPORT");
        assertThat(export()).isEqualTo(200);
        assertThat(export()).isEqualTo(TOO_MANY);
    }

    private int export() {
        return manager.get("/api/annual-return.csv?on=2025-03-31").status();
    }

    @Test
    void whatIsSentToBeSavedIsNeverHeldUp() {
        stopped();
        UUID person = area.personOf(cases.get(6));
        assertThat(manager.create("/api/persons/" + person + "/aliases", Map.of("kind", "ALIAS", "familyName", "Other"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theStopIsOnTheTrailWithEveryAttemptAfterIt() {
        stopped();
        open(6);
        assertThat(stage.owner()
                        .sql("select distinct what || ' ' || outcome from trail.entry where user_id = ? order by 1")
                        .param(area.userId(area.account("CASE_MANAGER")))
                        .query(String.class)
                        .list())
                .contains(
                        "brake.ask DONE",
                        "brake.reason DONE",
                        "brake.stop DONE",
                        "case.open DONE",
                        "case.open FORBIDDEN");
    }

    @Test
    void aPractitionerIsAskedOnThePageAndComesToTheFileThatTheyWanted() {
        try (Browser browser = stage.browser()) {
            browser.signIn(area.account("CASE_MANAGER"));
            opened(0, 3);
            browser.go("/cases/" + cases.get(3)).accessible("brake-asked");
            browser.fill("Why do you need so many?", WHY).press("Go on");
            assertThat(browser.address()).endsWith("/cases/" + cases.get(3));
            opened(3, 5);
            browser.go("/cases/" + cases.get(5)).accessible("brake-stopped");
            assertThat(browser.words()).contains("This has been stopped");
        }
        try (Browser browser = stage.browser()) {
            browser.signIn(area.account("COORDINATOR"));
            browser.go("/brakes/" + brake(area.account("CASE_MANAGER"))).accessible("brake-lift");
            browser.fill("Why may they go on?", "Spoke to them").press("Lift the stop");
            assertThat(browser.words()).contains("The stop is lifted");
        }
        opened(5, 7);
    }
}
