package org.openmappa.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the risk tools, read in words. */
@StageTest
class RiskToolPagesTest {
    @Autowired
    Stage stage;

    @ParameterizedTest
    @ValueSource(strings = {"coordinator.ns", "layadviser.ns", "casemanager.ns"})
    void whoeverIsSignedInFindsTheCatalogueInTheMenu(String username) {
        var http = stage.http(username);
        assertThat(http.get("/").page().select("nav a[href=/risk-tools]").text())
                .isEqualTo("Risk tools");
        assertThat(http.get("/risk-tools").words())
                .contains(
                        "All Reoffending Predictor",
                        "Used until June 2026",
                        "never computed here",
                        "SARA",
                        "Nothing that you type");
    }

    @ParameterizedTest
    @EnumSource
    void everyToolAsksInWordsAndSaysWhatItLacks(RiskTool tool) {
        var http = stage.http("casemanager.ns");
        var page = http.get("/risk-tools/" + tool.slug());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains(tool.questions().stream().map(Question::words).toList());
        assertThat(page.words()).containsIgnoringCase("not yet known");
        var answer = http.submit("/risk-tools/" + tool.slug(), Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.words()).contains(tool.label() + ": cannot tell yet", "The tool needs these facts");
    }

    @Test
    void theAnswerShowsBandPercentagesEveryTermAndTheirSum() {
        var answer = stage.http("casemanager.ns").submit("/risk-tools/ogrs3", ogrs3());
        assertThat(answer.words())
                .contains(
                        "OGRS3: low",
                        "within one year",
                        "within two years",
                        "of people with the same answers commit a proven offence of any kind within two years",
                        "First or later sanction 6 sanctions 1 0.46306 0.46306",
                        "Edition 3, ",
                        "used until 30 June 2026",
                        "Date of birth 14 November 1990");
        var sum = answer.page().select("table tr:last-child td:last-child").text();
        assertThat(answer.page().select("tbody tr td:last-child").eachText().stream()
                        .limit(4)
                        .mapToDouble(Double::parseDouble)
                        .sum())
                .isCloseTo(Double.parseDouble(sum), offset(5e-6));
        assertThat(answer.page().select("svg[role=img]").attr("aria-label"))
                .contains("First or later sanction: +0.46306");
    }

    @Test
    void whatWasTypedStaysWithEachErrorBesideItsField() {
        var typed = new HashMap<>(ogrs3());
        typed.put("sanctions", "many");
        typed.put("born-month", "13");
        var again = stage.http("casemanager.ns").submit("/risk-tools/ogrs3", typed);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.page()
                        .select(".govuk-error-summary a[href=#sanctions]")
                        .text())
                .isEqualTo("Number of sanctions must be a whole number from 0 to 999");
        assertThat(again.page().select(".govuk-error-summary a[href=#born]").text())
                .isEqualTo("Date of birth must be a real date, such as 27 3 1985");
        assertThat(again.page().select("input[name=sanctions]").val()).isEqualTo("many");
        assertThat(again.page().select("input[name=born-month]").val()).isEqualTo("13");
        assertThat(again.page().select("select[name=offence] option[selected]").val())
                .isEqualTo("Violence");
    }

    @Test
    void aContradictionStandsBesideItsField() {
        var typed = new HashMap<>(ogrs3());
        typed.put("ageAtFirstSanction", "60");
        var again = stage.http("casemanager.ns").submit("/risk-tools/ogrs3", typed);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.page().select("#ageAtFirstSanction-error").text())
                .contains("The first sanction cannot come after the current conviction");
    }

    @Test
    void theAnswersCanBeChangedWithoutTypingThemAgain() {
        var http = stage.http("casemanager.ns");
        var answer = http.submit("/risk-tools/ogrs3", ogrs3());
        var again = http.fill(answer, "main form[method=post]", Map.of("again", "yes"));
        assertThat(again.page().select("input[name=sanctions]").val()).isEqualTo("6");
        assertThat(again.page().select("input[name=born-year]").val()).isEqualTo("1990");
    }

    @Test
    void theTwoEditionsOfTheImagesToolCanBeSeenFromTheSameAnswers() {
        var http = stage.http("casemanager.ns");
        var newer = http.submit(
                "/risk-tools/osp-iic",
                Map.of(
                        "sex",
                        "MALE",
                        "everSexual",
                        "true",
                        "images",
                        "0",
                        "contactChild",
                        "0",
                        "contactAdult",
                        "1",
                        "nonContact",
                        "0"));
        assertThat(newer.words())
                .contains("The published editions differ here", "probably has a defect", "See edition Legacy");
        var older = http.fill(newer, "main form:has(input[name=edition])", Map.of("edition", "LEGACY"));
        assertThat(older.words()).contains("0.28% within two years", "See edition 2026");
    }

    @Test
    void withEveryAnswerTheDynamicVersionIsWorkedOutAndOtherwiseThePageSaysWhy() {
        var http = stage.http("casemanager.ns");
        var record = new HashMap<String, Object>(ogrs3());
        record.put("offence", "CRIMINAL_DAMAGE");
        record.putAll(Map.of("assessedOn-day", "1", "assessedOn-month", "5", "assessedOn-year", "2026"));
        assertThat(http.submit("/risk-tools/arp", record).words())
                .contains(
                        "Static: from the criminal record alone",
                        "What the dynamic version lacks",
                        "9.2 binge drinking");
        RiskTool.ARP.questions().stream()
                .filter(q -> q.group().equals("needs.answers"))
                .forEach(q -> record.put(q.name(), "0"));
        record.put("drugs", List.of("CANNABIS", "HEROIN"));
        assertThat(http.submit("/risk-tools/arp", record).words())
                .contains("Dynamic: every answer of the assessment", "Drugs in use Heroin, Cannabis");
    }

    @Test
    void nothingThatIsTypedInTheOpenIsKept() {
        long before = rows();
        stage.http("casemanager.ns").submit("/risk-tools/ogrs3", ogrs3());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anUnknownToolIsNotFound() {
        assertThat(stage.http("casemanager.ns").get("/risk-tools/rm2000").status())
                .isEqualTo(404);
    }

    @Test
    void aScoreIsRecordedOnTheCaseWithItsTerms() {
        var file = InventedCase.atLevel(stage, 1);
        stage.owner()
                .sql("update persons.person set sex = 'MALE', date_of_birth = '1990-11-14' where id = ?")
                .params(file.person().value())
                .update();
        Http manager = stage.http("casemanager.ns");
        assertThat(manager.get("/cases/" + file.id() + "/risk")
                        .page()
                        .select("a:contains(Work out a score)")
                        .attr("href"))
                .isEqualTo("/cases/" + file.id() + "/risk-tools");
        var at = "/cases/" + file.id() + "/risk-tools/ogrs3";
        var page = manager.get(at);
        assertThat(page.page().select("input[name=born-year]").val()).isEqualTo("1990");
        assertThat(page.page().select("input[name=sex][checked]").val()).isEqualTo("MALE");
        Answer answer = manager.submit(at, ogrs3());
        assertThat(answer.words()).contains("OGRS3: low", "Record on the case");
        Answer recorded = manager.fill(answer, "form[action$=record]", Map.of());
        assertThat(recorded.status()).as(recorded.words()).isEqualTo(302);
        assertThat(manager.follow(recorded).words())
                .contains(
                        "The score is recorded on the case",
                        "OGRS3 (edition 3)",
                        "within two years: low",
                        "First or later sanction (6 sanctions): 0.46306");
        var kept = stage.api("casemanager.ns")
                .get("/api/cases/" + file.id() + "/risk")
                .json()
                .path("tools")
                .path(0)
                .path("score");
        assertThat(kept.path("edition").asString()).isEqualTo("3");
        assertThat(kept.path("terms").size()).isEqualTo(4);
        assertThat(kept.path("percentages").path(1).path("within").asString()).isEqualTo("within two years");
    }

    @Test
    void whoeverMayNotRecordRiskSeesTheScoreButCannotRecordIt() {
        var file = InventedCase.atLevel(stage, 2);
        var chair = stage.http("chair2.ns");
        var answer = chair.submit("/cases/" + file.id() + "/risk-tools/ogrs3", ogrs3());
        assertThat(answer.words()).contains("OGRS3: low").doesNotContain("Record on the case");
    }

    @Test
    void aScoreThatCannotBeToldIsNotRecorded() {
        var file = InventedCase.atLevel(stage, 1);
        var manager = stage.http("casemanager.ns");
        var page = manager.get("/cases/" + file.id() + "/risk-tools/ogrs3");
        var csrf = page.page().select("input[name=_csrf]").val();
        var refused =
                manager.post("/cases/" + file.id() + "/risk-tools/ogrs3/record", Map.of("_csrf", csrf, "sex", "MALE"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.words()).contains("Cannot tell, because not recorded: date of birth");
    }

    private long rows() {
        return stage.owner()
                .sql("select (select count(*) from risk.tool_result) + (select count(*) from web.draft)")
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> ogrs3() {
        var fields = new HashMap<String, Object>();
        fields.put("sex", "MALE");
        fields.putAll(day("born", 14, 11, 1990));
        fields.putAll(day("convicted", 3, 2, 2026));
        fields.putAll(day("followUpFrom", 3, 2, 2026));
        fields.put("sanctions", "6");
        fields.put("ageAtFirstSanction", "16");
        fields.put("offence", "Violence");
        return fields;
    }

    private static Map<String, Object> day(String name, int day, int month, int year) {
        return Map.of(name + "-day", day, name + "-month", month, name + "-year", year);
    }
}
