package org.openmappa.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Browser;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two co-ordinators decide on a record, as they see it in a real browser. */
@StageTest
class RetentionBrowserTest {
    @Autowired
    Stage stage;

    @Test
    void oneHoldsKeepsAndProposesAndAnotherAgrees() {
        OwnArea area = OwnArea.on(stage);
        UUID file = area.openCase(1, 1, LocalDate.of(2010, 1, 4));
        UUID person = area.personOf(file);
        stage.owner()
                .sql("update cases.mappa_case set exited_on = '2014-03-01', exit_reason = 'test' where id = ?")
                .param(file)
                .update();
        try (Browser browser = stage.browser()) {
            browser.signIn(area.account("COORDINATOR"));
            browser.go("/persons/" + person).picture("retention-person");
            browser.follow("Decide on this record");
            browser.mark("What is to become of the record?", "It is under a legal hold");
            browser.fill("Who asked for it?", "The coroner")
                    .fill("Why", "An inquest is open")
                    .accessible("retention-review")
                    .press("Decide");
            assertThat(browser.words()).contains("The legal hold stands", "It cannot be destroyed now");
            browser.mark("What is to become of the record?", "A legal hold is lifted")
                    .mark("Which one?", "The coroner")
                    .fill("Why", "The inquest is closed")
                    .accessible("retention-held")
                    .press("Decide");
            browser.mark("What is to become of the record?", "It is no longer needed")
                    .fill("Why", "Ten years without a new offence")
                    .press("Decide");
            browser.accessible("retention-proposed").follow("Open the proposal");
            assertThat(browser.words()).contains("You proposed it, so somebody else settles it");
        }
        try (Browser browser = stage.browser()) {
            browser.signIn(area.account("DEPUTY_COORDINATOR"));
            browser.go("/")
                    .picture("retention-work")
                    .follow("Settle whether a record is destroyed No "
                            + person.toString().substring(24) + " Testperson");
            browser.mark("Do you agree?", "Yes, destroy it")
                    .fill("Why", "Nothing speaks against it")
                    .accessible("retention-settle")
                    .press("Settle it");
            browser.accessible("retention-settled");
            assertThat(browser.words()).contains("It is settled", "Destroyed");
        }
    }
}
