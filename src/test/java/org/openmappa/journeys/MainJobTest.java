package org.openmappa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** One person through MAPPA: from a court result to the exit and a line in the annual return. */
@StageTest
class MainJobTest {
    @Autowired
    Stage stage;

    @Test
    void onePersonFromCourtResultToGatekeeping() {
        String person;
        String caseFile;
        try (Browser manager = stage.browser()) {
            manager.signIn("casemanager.sm").accessible("home");
            person = register(manager);
            eligibility(manager, person);
            caseFile = notifyCase(manager, person);
            refer(manager, caseFile);
        }
        endorse();
        gatekeep(caseFile);
    }

    private static String register(Browser manager) {
        manager.go("/persons").accessible("find-a-person");
        manager.fill("Name", "Gethin Marlowe-Price").press("Search");
        assertThat(manager.words()).contains("Nobody fits");
        manager.press("None of these: register a new person").accessible("register-a-person");
        manager.fill("Family name", "Marlowe-Price").fill("Given names", "Gethin");
        date(manager, "dateOfBirth", "14", "6", "1979");
        manager.page().check("input[name=sex][value=MALE]");
        manager.press("Register");
        assertThat(manager.words()).contains("The person is registered").contains("Gethin Marlowe-Price");
        return manager.accessible("person").page().url().replaceAll("\\?.*", "");
    }

    private static void eligibility(Browser manager, String person) {
        manager.go(person + "/eligibility").accessible("eligibility-blocked");
        assertThat(manager.words()).contains("No offence is recorded");
        manager.follow("Record an offence")
                .fill("Words, section or Act", "grievous bodily harm with intent")
                .press("Search");
        manager.accessible("which-offence");
        manager.page().click("a[href*='offence=OAPA1861-s18']");
        manager.page().check("input[name=route][value=CONVICTION]");
        date(manager, "foundOn", "12", "2", "2026");
        manager.page().selectOption("#disposal", "IMPRISONMENT");
        manager.page().fill("#months", "60");
        manager.accessible("record-an-offence").press("Record the offence");
        assertThat(manager.words()).contains("Category 2").contains("CJA 2003");
        manager.accessible("eligibility").press("Record this answer");
        assertThat(manager.words()).contains("The answer is recorded");
    }

    private static String notifyCase(Browser manager, String person) {
        manager.go(person + "/notify").accessible("notify");
        choose(manager, "leadAgency", "Southmere Probation");
        choose(manager, "caseManager", 1);
        choose(manager, "supervisor", 1);
        manager.page().fill("#reason", "Weekly supervision; licence conditions agreed with the prison");
        if (manager.page().locator("#lateReason").count() > 0) {
            manager.page().fill("#lateReason", "The court result came by post");
        }
        manager.press("Notify and open the case");
        assertThat(manager.words()).contains("Level 1").contains("Category 2");
        return manager.accessible("case").page().url().replaceAll("[?#].*", "");
    }

    private static void refer(Browser manager, String caseFile) {
        manager.go(caseFile + "/refer").accessible("refer").press("Start the referral");
        manager.accessible("referral-tasks");
        assertThat(manager.words()).contains("things are missing");
        String referral = manager.page().url().replaceAll("/tasks.*", "").replaceAll("[?#].*", "");
        manager.go(referral + "/write/level").page().check("input[name=levelSought][value='3']");
        manager.page().fill("#rationale", "Three agencies must act together on release; none can do it alone");
        manager.accessible("referral-level").press("Save and go on");
        manager.go(referral + "/write/agencies").page().selectOption("select[name='agencies[0].kind']", "HOUSING");
        manager.page().fill("textarea[name='agencies[0].what']", "Find an address away from the victim");
        manager.accessible("referral-agencies").press("Save and go on");
        risk(manager, referral);
        manager.go(referral + "/write/victims")
                .page()
                .fill("#victimsKnown", "Former partner, known to the victim liaison officer");
        manager.page().fill("#victimSafety", "Exclusion zone and a named contact");
        manager.accessible("referral-victims").press("Save and go on");
        manager.go(referral + "/write/custody").page().check("input[name=inCustody][value=false]");
        manager.page().check("input[name=prisonState] >> nth=0");
        manager.page().fill("#prisonInformation", "Adjudications listed; programme completed");
        manager.accessible("referral-custody").press("Save and go on");
        manager.go(referral + "/check").accessible("referral-check").press("Send to the supervisor");
        assertThat(manager.words()).doesNotContain("There is a problem");
    }

    private static void risk(Browser manager, String referral) {
        manager.go(referral + "/write/risk").page().check("input[name=rosh][value=HIGH]");
        manager.page().fill("#riskSummary", "Serious violence to a partner, within weeks of release");
        manager.page().check("input[name=assessmentComplete][value=true]");
        manager.page().selectOption("select[name='tools[0].tool']", "SARA");
        manager.page().fill("input[name='tools[0].assessedOn-day']", "1");
        manager.page().fill("input[name='tools[0].assessedOn-month']", "6");
        manager.page().fill("input[name='tools[0].assessedOn-year']", "2026");
        manager.page().selectOption("select[name='tools[0].band']", "HIGH");
        manager.accessible("referral-risk").press("Save and go on");
    }

    private void endorse() {
        try (Browser supervisor = stage.browser()) {
            supervisor.signIn("supervisor.sm").follow("Endorse a referral about Gethin Marlowe-Price");
            supervisor.accessible("referral").go(supervisor.page().url().replaceAll("[?#].*", "") + "/endorse");
            supervisor.page().check("input[name=endorse][value=true]");
            supervisor.accessible("endorse").press("Save");
            assertThat(supervisor.words()).doesNotContain("There is a problem");
        }
    }

    /** Level 3 was asked for; the co-ordinator steps it down to Level 2, with criteria and reason. */
    private void gatekeep(String caseFile) {
        try (Browser coordinator = stage.browser()) {
            coordinator.signIn("coordinator.sm").go("/referrals").accessible("referrals");
            coordinator.page().click("main table a >> nth=0");
            coordinator
                    .go(coordinator.page().url().replaceAll("[?#].*", "") + "/decide")
                    .accessible("gatekeeping");
            coordinator.page().check("input[name=criteria] >> nth=0");
            coordinator.page().check("input[name=criteria] >> nth=1");
            coordinator.page().check("input[name=outcome][value=ACCEPTED_LEVEL_2]");
            coordinator.page().fill("#reason", "Formal meetings add value; senior resources are not needed");
            coordinator.press("Decide");
            assertThat(coordinator.words()).doesNotContain("There is a problem");
            coordinator.go(caseFile);
            assertThat(coordinator.words()).contains("Level 2");
            coordinator.accessible("case-at-level-2");
        }
    }

    private static void date(Browser browser, String name, String day, String month, String year) {
        browser.page().fill("input[name=" + name + "-day]", day);
        browser.page().fill("input[name=" + name + "-month]", month);
        browser.page().fill("input[name=" + name + "-year]", year);
    }

    private static void choose(Browser browser, String name, String label) {
        browser.page().selectOption("select[name=" + name + "]", new SelectOption().setLabel(label));
    }

    private static void choose(Browser browser, String name, int index) {
        browser.page().selectOption("select[name=" + name + "]", new SelectOption().setIndex(index));
    }
}
