package org.openmappa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.openmappa.testing.Browser;

/** The case manager asks for Level 3, the supervisor endorses it, and the co-ordinator accepts the case at Level 2. */
record ReferralToLevelTwo(Southmere area, Subject subject, String caseFile) {
    void isWritten() {
        Browser manager = area.at("casemanager");
        manager.go(caseFile).follow("Refer to Level 2 or 3").accessible("refer");
        manager.press("Start the referral").accessible("referral-tasks");
        assertThat(manager.words()).contains("things are missing");
        level(manager);
        agencies(manager);
        risk(manager);
        victims(manager);
        custody(manager);
        manager.follow("Check your answers and send").accessible("referral-check");
        manager.press("Send to the supervisor");
        assertThat(manager.words()).contains("The referral is with the supervisor");
    }

    private static void level(Browser manager) {
        manager.follow("Level and reason").mark("Which level do you ask for?", "Level 3");
        manager.fill(
                        "What can formal meetings do that Level 1 cannot?",
                        "Three agencies must act together on release; none can do it alone")
                .accessible("referral-level")
                .press("Save and go on");
    }

    private static void agencies(Browser manager) {
        manager.follow("Agencies that must act").page().selectOption("select[name='agencies[0].kind']", "HOUSING");
        manager.page().fill("textarea[name='agencies[0].what']", "Find an address away from the victim");
        manager.accessible("referral-agencies").press("Save and go on");
    }

    private static void risk(Browser manager) {
        manager.follow("Risk assessment")
                .mark("Level of risk of serious harm", "High")
                .fill(
                        "Who may be harmed, how, how soon and how badly?",
                        "Serious violence to a partner, within weeks of release")
                .mark("Is the risk assessment complete?", "Yes");
        manager.page().selectOption("select[name='tools[0].tool']", "SARA");
        manager.page().fill("input[name='tools[0].assessedOn-day']", "1");
        manager.page().fill("input[name='tools[0].assessedOn-month']", "6");
        manager.page().fill("input[name='tools[0].assessedOn-year']", "2026");
        manager.page().selectOption("select[name='tools[0].band']", "HIGH");
        manager.accessible("referral-risk").press("Save and go on");
    }

    private static void victims(Browser manager) {
        manager.follow("Victims")
                .fill(
                        "What is known of victims, and of people who may become victims?",
                        "Former partner, known to the victim liaison officer")
                .fill("What do they need to be safe?", "Exclusion zone and a named contact")
                .accessible("referral-victims")
                .press("Save and go on");
    }

    private static void custody(Browser manager) {
        manager.follow("Custody and release")
                .mark("Is the person in custody or in hospital now?", "No")
                .mark("What the prison knows", "It is in the box below")
                .fill("Prison information", "Adjudications listed; programme completed")
                .accessible("referral-custody")
                .press("Save and go on");
    }

    void isEndorsed() {
        Browser supervisor = area.at("supervisor");
        supervisor.follow("Endorse a referral " + subject.name());
        supervisor.mark("Do you endorse the referral?", "Yes, it goes to the MAPPA co-ordinator");
        supervisor.accessible("endorse").press("Save");
        assertThat(supervisor.words()).contains("What you said of the referral is saved");
    }

    /** Level 3 was asked for; the co-ordinator steps it down to Level 2, with criteria and reason. */
    void isAcceptedAtLevelTwo() {
        Browser coordinator = area.at("coordinator");
        coordinator.follow("Referrals").accessible("referrals");
        coordinator.follow(subject.name()).accessible("referral");
        coordinator.press("Decide").accessible("gatekeeping");
        coordinator
                .mark("Which criteria are met?", "Level 2: Formal meetings would add value to the lead agency's plan")
                .mark("Which criteria are met?", "Level 2: The risk of serious harm is high or very high")
                .mark("Outcome", "Accepted at Level 2")
                .fill("Reason for the decision", "Formal meetings add value; senior resources are not needed")
                .press("Decide");
        assertThat(coordinator.words()).contains("The decision is saved and the referrer can read it");
        coordinator.go(caseFile).accessible("case-at-level-2");
        assertThat(coordinator.words()).contains("Level 2");
    }
}
