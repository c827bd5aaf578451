package org.openmappa.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

@StageTest
class PersonPagesTest {
    @Autowired
    Stage stage;

    private String register(Http http, String given, String family, String born) {
        String[] parts = born.split("-");
        Answer answer = http.submit(
                "/persons/new",
                Map.of(
                        "familyName",
                        family,
                        "givenNames",
                        given,
                        "dateOfBirth-day",
                        parts[2],
                        "dateOfBirth-month",
                        parts[1],
                        "dateOfBirth-year",
                        parts[0],
                        "sex",
                        "MALE"));
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
        return answer.location().replaceAll("\\?.*", "");
    }

    @Test
    void aRegisteredPersonIsFoundByAMisspeltName() {
        Http http = stage.http("casemanager.ns");
        register(http, "Thaddeus", "Wrenfield", "1978-02-11");
        Answer found = http.submit("/persons", Map.of("name", "Tadeus Renfield"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.words()).contains("Thaddeus Wrenfield").contains("11 February 1978");
    }

    @Test
    void aPersonIsFoundByANumberHoweverItIsWritten() {
        Http http = stage.http("police.ns");
        String person = register(http, "Ambrose", "Quillfeather", "1969-07-30");
        assertThat(http.submit(person + "/identifier", Map.of("kind", "PNC", "number", "69/123456Q"))
                        .status())
                .isEqualTo(302);
        assertThat(http.submit("/persons", Map.of("number", "69 123456 q")).words())
                .contains("Ambrose Quillfeather");
    }

    @Test
    void aStrangerLearnsOnlyThatACloseMatchIsKnown() {
        register(stage.http("casemanager.ns"), "Leopold", "Drumgoole", "1983-09-19");
        Answer found = stage.http("casemanager2.ns")
                .submit(
                        "/persons",
                        Map.of("name", "Leopold Drumgoole", "born-day", "19", "born-month", "9", "born-year", "1983"));
        assertThat(found.words()).contains("known in Northshire").doesNotContain("19 September 1983");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndWhatWasTypedIsKept() {
        Answer again = stage.http("casemanager.ns")
                .submit(
                        "/persons/new",
                        Map.of(
                                "familyName", "Too",
                                "givenNames", "Kept",
                                "dateOfBirth-day", "31",
                                "dateOfBirth-month", "2",
                                "dateOfBirth-year", "1990"));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.words()).contains("There is a problem").contains("Date of birth must be a real date");
        assertThat(again.page().select("input[name=givenNames]").val()).isEqualTo("Kept");
        assertThat(again.page().select("input[name=dateOfBirth-day]").val()).isEqualTo("31");
    }

    @Test
    void theSecondOfTwoWhoChangeTheSameIsShownWhatTheFirstSaved() {
        Http first = stage.http("casemanager.ns");
        String person = register(first, "Casimir", "Thornbury", "1990-01-05");
        Answer opened = first.get(person + "/change");
        assertThat(stage.http("coordinator.ns")
                        .submit(
                                person + "/change",
                                Map.of(
                                        "familyName",
                                        "Thornberry",
                                        "givenNames",
                                        "Casimir",
                                        "reason",
                                        "Spelling on the passport"))
                        .status())
                .isEqualTo(302);
        Answer second = first.fill(
                opened,
                "main form[method=post]",
                Map.of("familyName", "Thornbury", "givenNames", "Kazimir", "reason", "As he writes it"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.words())
                .contains("A colleague changed this")
                .contains("Thornberry")
                .contains("Kazimir");
        assertThat(first.get(person).words()).contains("Thornberry");
    }

    @Test
    void anotherAreaSeesNothingAtAll() {
        String person = register(stage.http("casemanager.ns"), "Ignatius", "Bellweather", "1971-03-03");
        assertThat(stage.http("coordinator.sm").get(person).status()).isEqualTo(404);
    }

    @Test
    void theApiRegistersOnceHoweverOftenItIsAsked() {
        Http api = stage.api("casemanager.ns");
        Map<String, Object> body = Map.of("familyName", "Oncewell", "givenNames", "Ivor", "searched", true);
        Answer first = api.create("/api/persons", "key-once-1", body);
        assertThat(first.status()).as(first.words()).isEqualTo(201);
        assertThat(api.create("/api/persons", "key-once-1", body).location()).isEqualTo(first.location());
        assertThat(stage.owner()
                        .sql("select count(*) from persons.person where family_name = 'Oncewell'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(api.create(
                                "/api/persons",
                                "key-once-1",
                                Map.of("familyName", "Other", "givenNames", "Ivor", "searched", true))
                        .status())
                .isEqualTo(422);
    }
}
