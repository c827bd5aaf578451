package org.openmappa.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Browser;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A score worked out and recorded in a real browser. */
@StageTest
class RiskToolBrowserTest {
    @Autowired
    Stage stage;

    @Test
    void aScoreIsWorkedOutAndRecorded() {
        var file = InventedCase.atLevel(stage, 1);
        try (Browser browser = stage.browser()) {
            browser.signIn("casemanager.ns").follow("Risk tools").accessible("risk-tools-catalogue");
            browser.go("/risk-tools/svrp").accessible("risk-tools-svrp-questions");
            browser.press("Work out the score").accessible("risk-tools-cannot-tell");
            browser.go("/cases/" + file.id() + "/risk")
                    .follow("Work out a score")
                    .follow("OGRS3");
            browser.fill("Number of sanctions", "many")
                    .press("Work out the score")
                    .accessible("risk-tools-errors");
            answer(browser);
            browser.press("Work out the score").accessible("risk-tools-score");
            assertThat(browser.words()).contains("OGRS3: low");
            browser.press("Record on the case").accessible("risk-tools-recorded");
            assertThat(browser.words()).contains("The score is recorded on the case");
        }
    }

    private static void answer(Browser browser) {
        var page = browser.page();
        page.getByLabel("Male", new Page.GetByLabelOptions().setExact(true)).check();
        day(browser, "born", "14", "11", "1990");
        day(browser, "convicted", "3", "2", "2026");
        day(browser, "followUpFrom", "3", "2", "2026");
        browser.fill("Number of sanctions", "6").fill("Age at the first sanction", "16");
        page.getByLabel("Current offence").selectOption("Violence");
    }

    private static void day(Browser browser, String name, String day, String month, String year) {
        browser.page().locator("input[name=" + name + "-day]").fill(day);
        browser.page().locator("input[name=" + name + "-month]").fill(month);
        browser.page().locator("input[name=" + name + "-year]").fill(year);
    }
}
