package org.openmappa.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Http;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Duties, reviews and orders: single questions to the law, over pages and API. */
@StageTest
class QuestionsTest {
    @Autowired
    Stage stage;

    private Http as(String username) {
        return stage.http().bearer(stage.token(username));
    }

    private JsonNode ask(String question, Map<String, ?> facts) {
        Answer answer = as("layadviser.ns").json("POST", "/api/law/" + question, facts, Map.of());
        assertThat(answer.status()).as(answer.words()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aMoveIsNotifiedWithinThreeDaysTimeInCustodyLeftOut() {
        JsonNode free = ask("duties", Map.of("event", "NEW_HOME_ADDRESS", "on", "2026-03-02"));
        assertThat(free.at("/due/by").asString()).isEqualTo("2026-03-04");
        assertThat(free.path("inWords").asString()).isEqualTo("To be notified by 4 March 2026");
        JsonNode held = ask(
                "duties",
                Map.of(
                        "event",
                        "NEW_HOME_ADDRESS",
                        "on",
                        "2026-03-02",
                        "away",
                        List.of(Map.of("where", "CUSTODY", "from", "2026-03-03", "released", "2026-03-10"))));
        assertThat(held.at("/due/by").asString()).isEqualTo("2026-03-11");
        assertThat(held.at("/due/steps").toString()).contains("SOA 2003 s.83(6)");
    }

    @Test
    void theSeventhNightElsewhereBringsTheDuty() {
        JsonNode six =
                ask("duties", Map.of("event", "STAY", "stays", List.of(Map.of("from", "2026-03-02", "nights", 6))));
        assertThat(six.at("/due/required").asString()).isEqualTo("NO");
        JsonNode seven = ask(
                "duties",
                Map.of(
                        "event",
                        "STAY",
                        "stays",
                        List.of(Map.of("from", "2026-03-02", "nights", 6), Map.of("from", "2026-04-01", "nights", 1))));
        assertThat(seven.at("/due/reached").asString()).isEqualTo("2026-04-01");
    }

    @Test
    void withoutAFixedAddressItIsEverySevenDays() {
        JsonNode weekly = ask("duties", Map.of("event", "PERIODIC", "on", "2026-03-02", "noFixedAbode", true));
        assertThat(weekly.at("/due/everyDays").asInt()).isEqualTo(7);
        JsonNode open = ask("duties", Map.of("event", "PERIODIC", "on", "2026-03-02"));
        assertThat(open.at("/due/missing").toString()).contains("fixed address");
    }

    @Test
    void anIndefinitePeriodIsReviewedAfterFifteenYears() {
        JsonNode answer = ask(
                "review",
                Map.of("indefinite", true, "underOrder", false, "firstNotification", "2014-06-10", "age", 31));
        assertThat(answer.at("/from/qualifyingDate").asString()).isEqualTo("2029-06-10");
        assertThat(answer.at("/mayApply/outcome").asString()).isEqualTo("YES");
    }

    @Test
    void anOrderThatIsTooShortMayNotBeMade() {
        JsonNode answer = ask("orders", Map.of("order", "SHPO", "months", 48));
        assertThat(answer.at("/mayBeMade/outcome").asString()).isEqualTo("NO");
        assertThat(answer.path("breachYears").asInt()).isEqualTo(5);
        Answer before = as("police.ns")
                .json("POST", "/api/law/orders", Map.of("order", "SHPO", "madeOn", "2010-01-01"), Map.of());
        assertThat(before.status()).isEqualTo(422);
        assertThat(before.words()).contains("could not be made on that day");
    }

    @Test
    void aTerroristOffenceAlsoAnswersTheTerrorismNotification() {
        JsonNode answer = ask(
                "eligibility",
                Map.of(
                        "born",
                        "1985-05-05",
                        "offences",
                        List.of(Map.of(
                                "offence", "TA2006-s5",
                                "route", "CONVICTION",
                                "foundOn", "2020-01-01",
                                "disposal", "IMPRISONMENT",
                                "months", 120))));
        assertThat(answer.at("/terrorism/0/years").asInt()).isEqualTo(30);
    }

    @Test
    void pagesSayBesideTheFieldWhatIsMissingAndKeepTheRest() {
        Answer answer = as("police.ns")
                .post(
                        "/check/duties",
                        Map.of(
                                "event", "NEW_HOME_ADDRESS",
                                "on", "2026-03-02",
                                "away[0].where", "CUSTODY",
                                "away[0].from-day", "31",
                                "away[0].from-month", "2",
                                "away[0].from-year", "2026"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.words()).contains("From must be a real date");
        assertThat(answer.page().select("input[name='away[0].from-day']").val()).isEqualTo("31");
        assertThat(answer.page().select("[id='away[0].from']").attr("name")).isEqualTo("away[0].from-day");
        assertThat(answer.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#away[0].from");
        assertThat(as("police.ns")
                        .post("/check/review", Map.of("indefinite", "true"))
                        .words())
                .contains("Enter the first notification after release, or the last decision");
    }

    @Test
    void inTheBrowserEachQuestionIsAnsweredAboveItself() {
        try (Browser police = stage.browser()) {
            police.signIn("police.ns")
                    .follow("Check eligibility")
                    .follow("By when must something be notified to the police?")
                    .accessible("check-event");
            police.page().check("input[value=TRAVEL]");
            police.press("Continue");
            police.page().fill("input[name=on-day]", "20");
            police.page().fill("input[name=on-month]", "4");
            police.page().fill("input[name=on-year]", "2026");
            police.accessible("check-duty").press("Ask the law").accessible("check-duty-answer");
            assertThat(police.words()).contains("To be notified by 13 April 2026", "How the answer was reached");
            police.follow("Check eligibility").follow("When can indefinite notification be reviewed?");
            police.page().fill("input[name=firstNotification-day]", "10");
            police.page().fill("input[name=firstNotification-month]", "6");
            police.page().fill("input[name=firstNotification-year]", "2014");
            police.accessible("check-review").press("Ask the law").accessible("check-review-answer");
            assertThat(police.words()).contains("10 June 2029", "10 June 2022");
            police.follow("Check eligibility").follow("What may a civil order contain, and what does a breach carry?");
            police.page().selectOption("select[name=order]", "SHPO");
            police.page().fill("input[name=months]", "48");
            police.accessible("check-order").press("Ask the law").accessible("check-order-answer");
            assertThat(police.words()).contains("May it be made like that?\tNo", "up to 5 years");
        }
    }
}
