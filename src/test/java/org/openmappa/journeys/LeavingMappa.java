package org.openmappa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.openmappa.testing.Browser;

/** The review list, and the exit of a case that stepped down, with its open actions dealt with. */
record LeavingMappa(Southmere area, Subject subject, String caseFile) {
    void reviewIsDue() {
        Browser coordinator = area.at("coordinator");
        coordinator.follow("Reviews due").accessible("reviews-due");
        assertThat(coordinator.words()).contains(subject.name());
        coordinator.follow("Put on a sitting " + subject.name());
        assertThat(coordinator.words()).contains("Put the case on a sitting");
    }

    void caseLeavesAndItsActionsCarryOn() {
        Browser supervisor = area.at("supervisor");
        supervisor.go(caseFile).follow("Take the case out of MAPPA");
        supervisor
                .mark("Why does the case leave MAPPA?", "The licence, order or restriction has ended (Category 2)")
                .fill("Reason", "The licence has ended; the restraining order remains")
                .mark("What becomes of the open actions?", "They carry on as the owner agencies' ordinary duty")
                .fill("Who tells the person, or why are they not told?", area.name("casemanager"))
                .accessible("exit")
                .press("Take out of MAPPA");
        assertThat(supervisor.accessible("case-left").words())
                .contains("The case has left MAPPA")
                .contains("Left MAPPA on");
    }
}
