package org.openmappa.enclave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Token;
import org.openmappa.testing.Answer;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A sealed section is known to those who are named on it, after they proved who they are, and to nobody else anywhere. */
@StageTest
class SealedSectionTest {
    private static final String LABEL = "QX-7";
    private static final String BODY = "Takes clozapine; relapse shows as silence";
    private static final String PLACE = "Flat 2, 9 Heron Walk";

    @Autowired
    Stage stage;

    private InventedCase made = new InventedCase(CaseId.next(), PersonId.next(), "");

    @BeforeEach
    void aCase() {
        made = InventedCase.atLevel(stage, 2);
    }

    private Answer seal(String username, String kind, String named) {
        Map<String, String> said = new HashMap<>(Map.of(
                "kind",
                kind,
                "label",
                LABEL,
                "body",
                BODY,
                "authority",
                "CJA 2003 s.325(3)",
                "username",
                named,
                "reason",
                "Plans the release with us"));
        if (kind.equals("VICTIM")) {
            said.put("whereabouts", PLACE);
        }
        return stage.api(username).create("/api/persons/" + made.person() + "/sealed", said);
    }

    private String sealed(String username, String kind, String named) {
        Answer answer = seal(username, kind, named);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return "/api/sealed/" + answer.json().path("id").asString();
    }

    private JsonNode list(String username) {
        return stage.api(username)
                .get("/api/persons/" + made.person() + "/sealed")
                .json();
    }

    @Test
    void whoIsNamedReadsItAndNobodyElseLearnsThatItExists() {
        String section = sealed("casemanager.ns", "HEALTH", "coordinator.ns");
        for (String named : new String[] {"casemanager.ns", "coordinator.ns"}) {
            assertThat(stage.api(named).get(section).json().at("/section/body").asString())
                    .isEqualTo(BODY);
            assertThat(list(named).toString()).contains(LABEL).doesNotContain("clozapine");
            assertThat(stage.http(named).get("/cases/" + made.id()).words()).contains(LABEL);
        }
        made.give(stage, "auditor.ns", "AUDITOR");
        for (String other :
                new String[] {"supervisor.ns", "chair2.ns", "deputy.ns", "administrator.ns", "auditor.ns"}) {
            assertThat(stage.api(other).get(section).status()).as(other).isEqualTo(404);
            assertThat(list(other).toString()).as(other).isEqualTo("[]");
            for (String page : new String[] {"", "/chronology", "/access"}) {
                assertThat(stage.http(other).get("/cases/" + made.id() + page).body())
                        .as(other + page)
                        .doesNotContain(LABEL, "clozapine", "sealed.add", "Sealed a section");
            }
            assertThat(stage.api(other).get("/api/cases/" + made.id()).body()).doesNotContain(LABEL);
        }
        assertThat(stage.http("deputy.ns").get("/trail").body()).doesNotContain(LABEL);
    }

    @Test
    void whoIsNamedProvesFirstThatItIsStillThey() {
        String section = sealed("casemanager.ns", "INFORMANT", "coordinator.ns");
        var later = stage.api("coordinator.ns");
        stage.owner()
                .sql("update access.session set proved_at = proved_at - interval '11 minutes'"
                        + " where user_id = (select id from access.user_account where username = 'coordinator.ns')")
                .update();
        Answer asked = later.get(section);
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.header("WWW-Authenticate")).contains("insufficient_user_authentication");
        Answer proved = later.create("/api/sessions/proof", Map.of("proof", "invented-people-only"));
        Token fresh = Token.parse(proved.json().get("token").asString()).orElseThrow();
        assertThat(stage.http().bearer(fresh).get(section).status()).isEqualTo(200);
    }

    @Test
    void whoeverCannotBeNamedIsRefusedWithTheReasonAndNothingIsSealed() {
        for (String wrong :
                new String[] {"administrator.ns", "layadviser.ns", "security.ns", "nobody.ns", "casemanager.ns"}) {
            Answer answer = seal("casemanager.ns", "HEALTH", wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).as(wrong).contains("username");
        }
        assertThat(seal("casemanager.ns", "HEALTH", "victims.ns").status()).isEqualTo(422);
        assertThat(seal("supervisor.ns", "HEALTH", "coordinator.ns").status()).isEqualTo(403);
        assertThat(list("casemanager.ns").toString()).isEqualTo("[]");
    }

    @Test
    void aVictimLiaisonOfficerKeepsWhereAVictimIsAndNothingElseThatIsSealed() {
        made.give(stage, "victims.ns", "VICTIM_LIAISON");
        assertThat(seal("victims.ns", "INFORMANT", "coordinator.ns").status()).isEqualTo(403);
        String section = sealed("victims.ns", "VICTIM", "casemanager.ns");
        assertThat(stage.api("casemanager.ns")
                        .get(section)
                        .json()
                        .at("/section/whereabouts")
                        .asString())
                .isEqualTo(PLACE);
        assertThat(stage.http("victims.ns").get("/persons/" + made.person()).words())
                .contains(LABEL);
        assertThat(stage.api("coordinator.ns").get(section).status()).isEqualTo(404);
        assertThat(everywhereElse(PLACE)).isZero();
    }

    private int everywhereElse(String words) {
        return stage.owner().sql("""
                        select count(*)::int from trail.payload p where p.body like '%' || :words || '%'
                        """).param("words", words).query(Integer.class).single();
    }

    @Test
    void whoIsNamedOnASectionAloneFindsItAndLearnsWhomItIsAbout() {
        String section = sealed("casemanager.ns", "INFORMANT", "prison.sm");
        var stranger = stage.api("prison.sm");
        assertThat(stranger.get("/api/persons/" + made.person()).status()).isEqualTo(404);
        assertThat(stranger.get("/api/sealed").body()).contains(section.substring("/api/sealed/".length()));
        assertThat(stranger.get(section).json().at("/section/personName").asString())
                .contains(made.familyName());
        assertThat(stage.api("prison.ns").get("/api/sealed").body())
                .doesNotContain(section.substring("/api/sealed/".length()));
    }

    @Test
    void onlyASectionAboutAVictimSaysWhereSomebodyIs() {
        Answer answer = stage.api("casemanager.ns")
                .create(
                        "/api/persons/" + made.person() + "/sealed",
                        Map.of(
                                "kind",
                                "VICTIM",
                                "label",
                                LABEL,
                                "body",
                                BODY,
                                "authority",
                                "s.325",
                                "username",
                                "coordinator.ns",
                                "reason",
                                "Must know"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Enter where the victim is");
    }

    @Test
    void atLeastTwoStayNamedAndWhoIsNoLongerNamedLearnsNothing() {
        String section = sealed("casemanager.ns", "SURVEILLANCE", "coordinator.ns");
        String coordinator = user("coordinator.ns");
        Map<String, String> why = Map.of("reason", "Has left the plan");
        Answer tooFew = stage.api("casemanager.ns").create(section + "/names/" + coordinator + "/end", why);
        assertThat(tooFew.status()).isEqualTo(422);
        assertThat(stage.api("coordinator.ns")
                        .create(section + "/names", Map.of("username", "police.ns", "reason", "Leads the measure"))
                        .status())
                .isEqualTo(201);
        assertThat(stage.api("police.ns").get(section).status()).isEqualTo(200);
        assertThat(stage.api("casemanager.ns")
                        .create(section + "/names/" + coordinator + "/end", why)
                        .status())
                .isEqualTo(201);
        assertThat(stage.api("coordinator.ns").get(section).status()).isEqualTo(404);
        assertThat(list("coordinator.ns").toString()).isEqualTo("[]");
    }

    @Test
    void theAgencyWhoseInformationItIsChangesItAndASecondWriterIsTold() {
        String section = sealed("casemanager.ns", "HEALTH", "police.ns");
        Map<String, String> said = Map.of("label", LABEL, "body", "Stopped the medicine", "authority", "s.325(3)");
        assertThat(stage.api("police.ns").change(section, 1, said).status()).isEqualTo(403);
        assertThat(stage.api("casemanager.ns").change(section, 1, said).status())
                .isEqualTo(200);
        assertThat(stage.api("casemanager.ns").change(section, 1, said).status())
                .isEqualTo(412);
        assertThat(stage.api("police.ns")
                        .get(section)
                        .json()
                        .at("/section/body")
                        .asString())
                .isEqualTo("Stopped the medicine");
    }

    @Test
    void noEmergencyAndNoListOpensIt() {
        String section = sealed("casemanager.ns", "HEALTH", "coordinator.ns");
        made.give(stage, "police.ns", "POLICE_OFFICER");
        stage.owner()
                .sql("update access.grant_given set source = 'BREAK_GLASS' where file_id = ? and user_id = ?::uuid")
                .params(made.id().value(), user("police.ns"))
                .update();
        assertThat(stage.api("police.ns").get("/api/cases/" + made.id()).status())
                .isEqualTo(200);
        assertThat(stage.api("police.ns").get(section).status()).isEqualTo(404);
        UUID id = UUID.fromString(section.substring(section.lastIndexOf('/') + 1));
        assertThat(stage.owner()
                        .sql(
                                "select access.enter_many(:token, array[:id]::uuid[], 'READ_SEALED', 'LIST', 'test', null) = '{}'")
                        .param("token", stage.token("casemanager.ns").bytes())
                        .param("id", id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aConflictOfInterestClosesItToWhoIsNamed() {
        String section = sealed("casemanager.ns", "HEALTH", "police.ns");
        assertThat(stage.api("police.ns").get(section).status()).isEqualTo(200);
        assertThat(stage.api("supervisor.ns")
                        .create(
                                "/api/cases/" + made.id() + "/access/conflicts",
                                Map.of("username", "police.ns", "reason", "A neighbour"))
                        .status())
                .isEqualTo(201);
        assertThat(stage.api("police.ns").get(section).status()).isEqualTo(404);
    }

    private String user(String username) {
        return stage.owner()
                .sql("select id::text from access.user_account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }
}
