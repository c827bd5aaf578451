package org.openmappa.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openmappa.shared.Actor;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of a referral in a real browser, with what a machine can check of their accessibility. */
@StageTest
class ReferralBrowserTest {
    @Autowired
    Stage stage;

    @Autowired
    DraftReferral draft;

    @Autowired
    SubmitReferral submit;

    @Autowired
    EndorseReferral endorse;

    @Test
    void theReferrerWritesItOnAccessiblePages() {
        Actor manager = stage.actor("casemanager.ns");
        ReferralId id = draft.of(manager, new CaseOnStage(stage).ofCategory(2));
        String at = "/referrals/" + id;
        try (Browser browser = stage.browser().signIn("casemanager.ns")) {
            browser.go(at + "/tasks").accessible("referral-tasks");
            for (Section section : Section.values()) {
                browser.go(at + "/write/" + section.path()).accessible("referral-" + section.path());
            }
            browser.go(at + "/check").press("Send to the supervisor").accessible("referral-check");
            assertThat(browser.words()).contains("There is a problem");
            browser.go(at).accessible("referral-whole");
        }
    }

    @Test
    void theCoordinatorDecidesItOnAccessiblePages() {
        Actor manager = stage.actor("casemanager.ns");
        ReferralId id = draft.of(manager, new CaseOnStage(stage).ofCategory(3));
        draft.keep(manager, id, 2, Packages.complete(2));
        assertThat(submit.of(manager, id, 3, new Submission(null))).isEmpty();
        endorse.of(stage.actor("supervisor.ns"), id, 4, new NewEndorsement(true, null));
        try (Browser browser = stage.browser().signIn("coordinator.ns")) {
            browser.go("/referrals").accessible("referral-list");
            browser.go("/referrals/" + id + "/decide").accessible("referral-decide");
            browser.go("/notifications").accessible("notifications");
            browser.go("/referrals/figures").accessible("referral-figures");
        }
    }
}
