package org.openmappa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.LogLines;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A failure that nobody foresaw: the database refuses a row of which the application thought well. People and programs are
 * told a number and nothing else; under that number it stands in the log, without what was typed.
 */
@StageTest
class UnforeseenTest {
    private static final Pattern REFERENCE = Pattern.compile("reference ([0-9a-f]{8}-[0-9a-f]{4})");
    private static final String NAME = "Unforeseenbird";

    @Autowired
    Stage stage;

    private LogLines log;
    private String username;

    @BeforeEach
    void aRuleThatTheApplicationDoesNotKnow() {
        username = OwnArea.on(stage).account("COORDINATOR");
        stage.owner()
                .sql("alter table persons.person add constraint unforeseen check (family_name <> 'Unforeseenbird')")
                .update();
        log = LogLines.listen();
    }

    @AfterEach
    void noSuchRule() {
        log.close();
        stage.owner()
                .sql("alter table persons.person drop constraint unforeseen")
                .update();
    }

    @Test
    void aPageTellsANumberAndNothingElse() {
        Answer answer = stage.http(username)
                .submit("/persons/new", Map.of("familyName", NAME, "givenNames", "A", "searched", "true"));
        assertThat(answer.words()).contains("Sorry, there is a problem", "Nothing was saved");
        isOnlyANumber(answer);
    }

    @Test
    void theApiTellsANumberAndNothingElse() {
        Answer answer = stage.api(username)
                .create("/api/persons", Map.of("familyName", NAME, "givenNames", "A", "searched", true));
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        isOnlyANumber(answer);
    }

    private void isOnlyANumber(Answer answer) {
        assertThat(answer.status()).isEqualTo(500);
        Matcher told = REFERENCE.matcher(answer.page().text());
        assertThat(told.find()).as(answer.body()).isTrue();
        assertThat(answer.body())
                .doesNotContainIgnoringCase("unforeseen")
                .doesNotContain("constraint", "Exception", "persons.person", "org.", "sql");
        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("ERROR"))
                .singleElement()
                .asString()
                .contains(told.group(1), "constraint", "at org.openmappa.")
                .doesNotContain(NAME);
        assertThat(stage.owner()
                        .sql("select count(*) from persons.person where family_name = ?")
                        .param(NAME)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
