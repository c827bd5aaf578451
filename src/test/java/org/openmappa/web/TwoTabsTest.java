package org.openmappa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

@StageTest
class TwoTabsTest {
    private static final String FORM = "main form[method=post]";

    @Autowired
    Stage stage;

    @Test
    void aFormStillSendsAfterAnotherTabWasOpened() {
        Http browser = stage.http("casemanager.ns");
        Answer form = browser.get("/persons");
        browser.get("/persons");
        assertThat(browser.fill(form, FORM, Map.of("name", "Nobody")).status()).isEqualTo(200);
    }

    @Test
    void aFormStillSendsAfterAnotherTabSentOne() {
        Http browser = stage.http("casemanager.ns");
        Answer form = browser.get("/persons");
        browser.fill(form, FORM, Map.of("name", "Nobody"));
        assertThat(browser.fill(form, FORM, Map.of("name", "Nobody else")).status())
                .isEqualTo(200);
    }
}
