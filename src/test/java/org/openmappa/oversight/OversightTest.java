package org.openmappa.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.Ids;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Http;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Emergency access, requests to be involved, restricted cases, conflicts of interest, vetting, and reading the trail. */
@StageTest
class OversightTest {
    private static final String WHY = "A neighbour reports screams; I need to know who lives there";

    @Autowired
    Stage stage;

    /** A number by which somebody is found who knows it. */
    private String numbered(InventedCase made) {
        String number = "INV" + Ids.next().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        stage.owner()
                .sql(
                        "insert into persons.identifier (id, person_id, kind, value) values (shared.uuid7(), ?, 'PRISON', ?)")
                .params(made.person().value(), number)
                .update();
        return number;
    }

    private JsonNode found(Http who, String number) {
        return who.json("POST", "/api/persons/search", Map.of("number", number), Map.of())
                .json();
    }

    private String presence(String username, InventedCase made) {
        JsonNode found = found(stage.api(username), numbered(made));
        assertThat(found.findValuesAsString("presence")).as(found.toString()).hasSize(1);
        return found.findValuesAsString("presence").getFirst();
    }

    private int status(String username, InventedCase made) {
        return stage.api(username).get("/api/cases/" + made.id()).status();
    }

    private Answer open(String username, String presence) {
        return stage.api(username)
                .create("/api/known/" + presence + "/emergency", Map.of("code", "THREAT_TO_LIFE", "why", WHY));
    }

    @Test
    void aSearchTellsOnlyThatSomebodyIsKnownAndTheHandleIsOfUseToTheSearcherAlone() {
        InventedCase made = InventedCase.atLevel(stage, 1);
        String presence = presence("police.sm", made);
        assertThat(status("police.sm", made)).isEqualTo(404);
        assertThat(open("casemanager.sm", presence).status()).isEqualTo(404);
        assertThat(status("casemanager.sm", made)).isEqualTo(404);
    }

    @Test
    void inAnEmergencyTheCaseOpensForAnHourAndACoordinatorReviewsIt() {
        InventedCase made = InventedCase.atLevel(stage, 2);
        assertThat(open("police.sm", presence("police.sm", made)).status()).isEqualTo(201);
        assertThat(status("police.sm", made)).isEqualTo(200);
        assertThat(stage.http("police.sm")
                        .get("/")
                        .page()
                        .select(".openmappa-alert")
                        .text())
                .contains("Emergency access until");
        assertThat(stage.owner()
                        .sql(
                                "select until_at - from_at <= interval '1 hour' from access.grant_given where file_id = ? and source = 'BREAK_GLASS'")
                        .param(made.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(stage.http("coordinator.ns").get("/").words()).contains("Review emergency access");
        JsonNode seen = stage.api("coordinator.ns")
                .get("/api/cases/" + made.id() + "/access")
                .json();
        assertThat(seen.at("/emergencies/0/reason").asString()).isEqualTo(WHY);
        String review = "/api/cases/" + made.id() + "/access/emergencies/"
                + seen.at("/emergencies/0/id").asString();
        Map<String, String> justified = Map.of("outcome", "JUSTIFIED", "reason", "The call is on record");
        assertThat(stage.api("police.sm").create(review, justified).status()).isEqualTo(403);
        assertThat(stage.api("coordinator.ns").create(review, justified).status())
                .isEqualTo(201);
        assertThat(stage.api("coordinator.ns").create(review, justified).status())
                .isEqualTo(422);
    }

    @Test
    void whoMayNotBreakGlassFindsNothingOpened() {
        InventedCase made = InventedCase.atLevel(stage, 1);
        assertThat(open("contact.sm", presence("contact.sm", made)).status()).isEqualTo(404);
        assertThat(status("contact.sm", made)).isEqualTo(404);
    }

    @Test
    void whoAsksToBeInvolvedIsLetInByTheCoordinatorForFourWeeks() {
        InventedCase made = InventedCase.atLevel(stage, 1);
        Answer asked = stage.api("housing.ns")
                .create(
                        "/api/known/" + presence("children.sm", made) + "/requests",
                        Map.of("reason", "not the one who searched"));
        assertThat(asked.status()).isEqualTo(404);
        String presence = presence("children.sm", made);
        assertThat(stage.api("children.sm")
                        .create(
                                "/api/known/" + presence + "/requests",
                                Map.of("reason", "He lives with a child we know"))
                        .status())
                .isEqualTo(201);
        String access = "/api/cases/" + made.id() + "/access";
        JsonNode seen = stage.api("coordinator.ns").get(access).json();
        assertThat(seen.at("/requests/0/reason").asString()).isEqualTo("He lives with a child we know");
        assertThat(status("children.sm", made)).isEqualTo(404);
        assertThat(stage.api("coordinator.ns")
                        .create(
                                access + "/requests/"
                                        + seen.at("/requests/0/id").asString(),
                                Map.of("answer", "INVOLVED", "reason", "They plan for the child"))
                        .status())
                .isEqualTo(201);
        assertThat(status("children.sm", made)).isEqualTo(200);
    }

    @Test
    void aRestrictedCaseIsUnknownToTheAreaButNotToThoseWhoAreNamed() {
        InventedCase made = InventedCase.atLevel(stage, 3);
        String number = numbered(made);
        assertThat(status("administrator.ns", made)).isEqualTo(200);
        String access = "/api/cases/" + made.id() + "/access";
        assertThat(stage.api("administrator.ns")
                        .create(access + "/restriction", Map.of("named", true, "reason", "Category 4"))
                        .status())
                .isEqualTo(403);
        assertThat(stage.api("coordinator.ns")
                        .create(access + "/restriction", Map.of("named", true, "reason", "Category 4"))
                        .status())
                .isEqualTo(201);
        assertThat(status("administrator.ns", made)).isEqualTo(404);
        assertThat(status("coordinator.ns", made)).isEqualTo(200);
        assertThat(status("casemanager.ns", made)).isEqualTo(200);
        assertThat(found(stage.api("administrator.ns"), number).toString()).doesNotContain(number, "presence");
        assertThat(found(stage.api("police.sm"), number).toString()).isEqualTo("[]");
        assertThat(found(stage.api("coordinator.ns"), number).toString()).contains(number);
        assertThat(inCaseload("administrator.ns", made)).isFalse();
        assertThat(inCaseload("coordinator.ns", made)).isTrue();
        assertThat(stage.api("coordinator.ns")
                        .create(
                                access + "/names",
                                Map.of("username", "administrator.ns", "reason", "Takes the minutes"))
                        .status())
                .isEqualTo(201);
        assertThat(status("administrator.ns", made)).isEqualTo(200);
    }

    private boolean inCaseload(String username, InventedCase made) {
        return stage.owner()
                .sql("""
                        select :case = any (array(select case_id from cases.caseload(:token, 3, null, null, 0, 100000)))
                        """)
                .param("case", made.id().value())
                .param("token", stage.token(username).bytes())
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoHasAConflictOfInterestLearnsNothingWhateverGrantsTheyHold() {
        InventedCase made = InventedCase.atLevel(stage, 1);
        String number = numbered(made);
        assertThat(status("casemanager.ns", made)).isEqualTo(200);
        String access = "/api/cases/" + made.id() + "/access";
        assertThat(stage.api("supervisor.ns")
                        .create(access + "/conflicts", Map.of("username", "casemanager.ns", "reason", "A cousin"))
                        .status())
                .isEqualTo(201);
        assertThat(status("casemanager.ns", made)).isEqualTo(404);
        assertThat(found(stage.api("casemanager.ns"), number).toString()).isEqualTo("[]");
        JsonNode kept = stage.api("supervisor.ns").get(access).json();
        String user = kept.at("/keptOut/0/userId").asString();
        assertThat(stage.api("supervisor.ns")
                        .create(access + "/conflicts/" + user + "/end", Map.of("reason", "Another person of that name"))
                        .status())
                .isEqualTo(201);
        assertThat(status("casemanager.ns", made)).isEqualTo(200);
    }

    @Test
    void whereVettingHasRunOutAccessEndsAtTheNextStatementAndNoGrantIsGiven() {
        InventedCase made = InventedCase.atLevel(stage, 1).give(stage, "reviewer.ns", "REVIEW_AUTHOR");
        Http reviewer = stage.api("reviewer.ns");
        assertThat(reviewer.get("/api/cases/" + made.id()).status()).isEqualTo(200);
        UUID user = stage.actor("reviewer.ns").userId();
        stage.owner().sql("""
                        insert into access.vetting (id, user_id, kind, done_on, expires_on)
                        values (shared.uuid7(), ?, 'CTC', current_date - 400, current_date - 2)
                        """).param(user).update();
        try {
            assertThat(reviewer.get("/api/cases/" + made.id()).status()).isEqualTo(401);
            assertThat(stage.api("coordinator.ns")
                            .create(
                                    "/api/cases/" + made.id() + "/access/names",
                                    Map.of("username", "reviewer.ns", "reason", "For a review"))
                            .status())
                    .isEqualTo(403);
        } finally {
            stage.owner()
                    .sql("delete from access.vetting where user_id = ?")
                    .param(user)
                    .update();
        }
    }

    @Test
    void leavingARoleEndsWhatCameWithIt() {
        InventedCase made = InventedCase.atLevel(stage, 1).give(stage, "nurse.ns", "INVITED_REP");
        assertThat(status("nurse.ns", made)).isEqualTo(200);
        UUID user = stage.actor("nurse.ns").userId();
        stage.owner()
                .sql("delete from access.user_role where user_id = ? and role = 'INVITED_REP'")
                .param(user)
                .update();
        try {
            assertThat(status("nurse.ns", made)).isEqualTo(404);
        } finally {
            stage.owner()
                    .sql("insert into access.user_role (user_id, role) values (?, 'INVITED_REP')")
                    .param(user)
                    .update();
        }
    }

    @Test
    void thoseWhoReadTrailsSeeEveryLookAndOthersOnlySinceTheirAgencyToldSomething() {
        InventedCase made = InventedCase.atLevel(stage, 1);
        stage.api("casemanager.ns").get("/api/cases/" + made.id());
        String access = "/api/cases/" + made.id() + "/access";
        assertThat(stage.api("coordinator.ns").get(access).json().at("/looks").findValuesAsString("what"))
                .contains("case.open");
        assertThat(stage.api("chair2.ns").get(access).json().at("/looks").isEmpty())
                .isTrue();
    }

    @Test
    void theTrailOfAnAreaIsReadByThoseWhoMayAndWhatStandsOutIsListed() {
        Http coordinator = stage.api("coordinator.ns");
        coordinator.json("POST", "/api/persons/search", Map.of("name", "Ashworth"), Map.of());
        JsonNode read = coordinator
                .json(
                        "POST",
                        "/api/trail/search",
                        Map.of("what", "person.find", "username", "coordinator.ns"),
                        Map.of())
                .json();
        assertThat(read.at("/lines").isEmpty()).isFalse();
        assertThat(read.at("/lines/0/username").asString()).isEqualTo("coordinator.ns");
        assertThat(coordinator.get("/api/trail/unusual").json().findValuesAsString("kind"))
                .contains("OWN_NAME");
        assertThat(stage.api("police.ns").get("/api/trail/unusual").status()).isEqualTo(403);
    }

    @Test
    void inTheBrowserWhoIsToldOnlyThatSomebodyIsKnownComesInByEmergency() {
        InventedCase made = InventedCase.atLevel(stage, 1);
        String number = numbered(made);
        try (Browser police = stage.browser()) {
            police.signIn("police.sm")
                    .follow("Find a person")
                    .fill("Any number", number)
                    .press("Search");
            police.follow("Ask to be involved").accessible("known");
            police.follow("open the case in an emergency").accessible("emergency");
            police.page().check("input[name=code][value=THREAT_TO_LIFE]");
            police.page().fill("textarea[name=why]", WHY);
            police.press("Open the case");
            assertThat(police.words()).contains(made.familyName());
            assertThat(police.page().textContent(".openmappa-alert")).contains("Emergency access until");
        }
        try (Browser coordinator = stage.browser()) {
            coordinator.signIn("coordinator.ns");
            coordinator.page().navigate(stage.address() + "/cases/" + made.id() + "/access");
            coordinator.accessible("who-can-see");
            coordinator.page().click("a[href*='/access/emergencies/']");
            coordinator.accessible("emergency-review");
            coordinator.page().check("input[name=outcome][value=JUSTIFIED]");
            coordinator.page().fill("textarea[name=reason]", "The call is on record");
            coordinator.press("Record the review");
            assertThat(coordinator.words()).contains("The review is recorded", "Justified");
            coordinator.follow("Who looked").accessible("unusual");
            coordinator.press("Show").accessible("trail");
        }
    }
}
