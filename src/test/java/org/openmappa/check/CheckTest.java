package org.openmappa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Http;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

@StageTest
class CheckTest {
    @Autowired
    Stage stage;

    private static Map<String, String> wounding(int n, String months) {
        String at = "offences[" + n + "].";
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(at + "offence", "OAPA1861-s18");
        fields.put(at + "route", "CONVICTION");
        fields.put(at + "foundOn", "2025-03-03");
        fields.put(at + "disposal", "IMPRISONMENT");
        fields.put(at + "months", months);
        return fields;
    }

    /** Speaks for pages and for the API alike. */
    private Http as(String username) {
        return stage.http().bearer(stage.token(username));
    }

    private long entries() {
        return stage.owner()
                .sql("select count(*) from trail.entry")
                .query(Long.class)
                .single();
    }

    @Test
    void anybodySignedInAsksAndReadsTheAnswerWithItsSteps() {
        Http adviser = as("layadviser.ns");
        assertThat(adviser.get("/check").words()).contains("Check eligibility", "Nothing that you enter here is kept");
        assertThat(adviser.post("/check/add", Map.of("words", "wounding with intent"))
                        .words())
                .contains("Wounding or causing grievous bodily harm, with intent");
        Answer answer = adviser.post("/check", wounding(0, "48"));
        assertThat(answer.status()).as(answer.words()).isEqualTo(200);
        assertThat(answer.words())
                .contains("Category 2", "CJA 2003 s.327(3)", "How the answer was reached", "What would change it")
                .doesNotContain("Save the offences to a person");
    }

    @Test
    void theAnswerIsAboutAllOffencesTogether() {
        Map<String, String> both = wounding(0, "6");
        both.putAll(wounding(1, "6"));
        both.put("offences[1].offence", "SOA2003-s1");
        assertThat(as("police.ns").post("/check", both).words()).contains("Category 1");
    }

    @Test
    void aShortSentenceIsNotMappaAndSaysWhereTheConcernGoes() {
        assertThat(as("police.ns").post("/check", wounding(0, "6")).words())
                .contains("only the Responsible Authority's decision", "Professionals' meeting");
    }

    @Test
    void nothingIsKeptAndNobodyIsLookedAt() {
        Http police = as("police.ns");
        police.get("/check");
        long before = entries();
        police.post("/check", wounding(0, "48"));
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whatContradictsItselfIsSaidBesideItsFieldAndTheRestIsKept() {
        Map<String, String> early = wounding(0, "48");
        early.put("born", "2025-06-06");
        Answer answer = as("police.ns").post("/check", early);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.words()).contains("There is a problem", "cannot be born after");
        assertThat(answer.page().select("input[name='offences[0].months']").val())
                .isEqualTo("48");
    }

    @Test
    void theOffencesAreSavedToAPersonInOneGo() {
        InventedCase somebody = InventedCase.atLevel(stage, 1);
        Map<String, String> both = wounding(0, "48");
        both.putAll(wounding(1, "6"));
        Answer saved = as("casemanager.ns").post("/check/save/" + somebody.person(), both);
        assertThat(saved.location()).contains("done=check-saved");
        assertThat(stage.owner()
                        .sql("select count(*) from cases.conviction where person_id = ?")
                        .param(somebody.person().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theOffenceOfAPersonIsFoundByItsCodeToo() {
        stage.owner().sql("""
                        insert into offences.code (code, title, citation, law_ref, imported_at)
                        values ('ZZ61018', 'Wound an invented person', '', 'OAPA1861-s18', now()) on conflict do nothing
                        """).update();
        InventedCase somebody = InventedCase.atLevel(stage, 1);
        assertThat(as("casemanager.ns")
                        .post("/persons/" + somebody.person() + "/offences/find", Map.of("words", "zz61018"))
                        .page()
                        .select("main a[href$=offences/new?offence=OAPA1861-s18]")
                        .text())
                .contains("Wound an invented person");
    }

    @Test
    void theApiAnswersTheSame() {
        Answer answer = as("police.ns")
                .json(
                        "POST",
                        "/api/law/eligibility",
                        Map.of(
                                "born", "1985-05-05",
                                "asAt", "2026-01-01",
                                "offences",
                                        List.of(Map.of(
                                                "offence", "SOA2003-s1",
                                                "route", "CONVICTION",
                                                "foundOn", "2020-01-01",
                                                "disposal", "IMPRISONMENT",
                                                "months", 24))),
                        Map.of());
        assertThat(answer.status()).as(answer.words()).isEqualTo(200);
        assertThat(answer.json().at("/category/category").asString()).isEqualTo("ONE");
        assertThat(answer.json().at("/notification/periods/0/lastDay").asString())
                .isEqualTo("2029-12-31");
        assertThat(answer.json().at("/category/editions").isEmpty()).isFalse();
    }

    @Test
    void inTheBrowserOneOffenceAfterAnotherIsAsked() {
        try (Browser police = stage.browser()) {
            police.signIn("police.ns").follow("Check eligibility").accessible("check");
            police.fill("Which offence?", "wounding with intent")
                    .press("Search")
                    .accessible("check-found");
            police.page().click("main ul button >> nth=0");
            police.page().check("input[name='offences[0].route'][value=CONVICTION]");
            police.page().fill("input[name='offences[0].foundOn-day']", "3");
            police.page().fill("input[name='offences[0].foundOn-month']", "3");
            police.page().fill("input[name='offences[0].foundOn-year']", "2025");
            police.page().selectOption("select[name='offences[0].disposal']", "IMPRISONMENT");
            police.page().fill("input[name='offences[0].months']", "48");
            police.accessible("check-offence").press("Ask the law").accessible("check-answer");
            assertThat(police.words()).contains("Category 2");
            police.press("Add another offence");
            police.fill("Which offence?", "exposure").press("Search");
            police.page().click("main ul button >> nth=0");
            assertThat(police.words()).contains("Offence 2");
        }
    }
}
