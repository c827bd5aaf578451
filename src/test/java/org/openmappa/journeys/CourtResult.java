package org.openmappa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.openmappa.testing.Browser;

/** A court result comes in: the case manager registers the person, asks the law, and notifies the co-ordinator. */
record CourtResult(Southmere area, Subject subject) {
    /** @return the address of the case file */
    String leadsToACase() {
        Browser manager = area.at("casemanager");
        manager.accessible("home");
        String person = register(manager);
        recordOffence(manager, person);
        recordEligibility(manager);
        return notifyCoordinator(manager, person);
    }

    private String register(Browser manager) {
        manager.follow("Find a person").accessible("find-a-person");
        manager.fill("Name", subject.name()).press("Search");
        assertThat(manager.words()).contains("Nobody fits");
        manager.press("None of these: register a new person").accessible("register-a-person");
        manager.fill("Family name", subject.familyName()).fill("Given names", subject.givenNames());
        manager.date("Date of birth", LocalDate.of(1979, 6, 14)).mark("Sex", "Male");
        manager.press("Register").accessible("person");
        assertThat(manager.words()).contains("The person is registered").contains(subject.name());
        return manager.address();
    }

    private static void recordOffence(Browser manager, String person) {
        manager.go(person + "/eligibility").accessible("eligibility-blocked");
        assertThat(manager.words()).contains("No offence is recorded");
        manager.follow("Record an offence")
                .fill("Words, section, Act or code", "grievous bodily harm with intent")
                .press("Search");
        manager.accessible("which-offence").page().click("a[href*='offence=OAPA1861-s18']");
        manager.mark("What was the outcome?", "Convicted")
                .date("Date of conviction, finding or caution", LocalDate.of(2026, 2, 12))
                .choose("What was imposed?", "Imprisonment")
                .fill("How long: months", "60");
        manager.accessible("record-an-offence").press("Record the offence");
    }

    private static void recordEligibility(Browser manager) {
        assertThat(manager.words()).contains("Category 2").contains("CJA 2003");
        manager.accessible("eligibility").press("Record this answer");
        assertThat(manager.words()).contains("The answer is recorded");
    }

    private String notifyCoordinator(Browser manager, String person) {
        manager.go(person + "/notify").accessible("notify");
        manager.choose("Lead agency", "Southmere Probation")
                .choose("Case manager", area.name("casemanager"))
                .choose("Supervisor (if known)", area.name("supervisor"))
                .fill(
                        "How will Level 1 manage the risk?",
                        "Weekly supervision; licence conditions agreed with the prison");
        manager.fill("Why does it come late?", "The court result came by post");
        manager.press("Notify and open the case").accessible("case");
        assertThat(manager.words()).contains("Level 1").contains("Category 2");
        return manager.address();
    }
}
