package org.openmappa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.openmappa.shared.London;
import org.openmappa.testing.Browser;

/** A sitting is planned, the case is put on it, agencies are invited and answer. */
record SittingOfTheCase(Southmere area, Subject subject, String caseFile, LocalDate day) {
    private static final LocalTime START = LocalTime.of(9, 35);

    /** @return the address of the discussion of the case */
    String isPlanned(String why) {
        Browser coordinator = area.at("coordinator");
        plan(coordinator);
        coordinator.go(caseFile).follow("Put on a sitting this case").accessible("put-on-a-sitting");
        String when = London.moment(day.atTime(START).atZone(London.ZONE).toInstant());
        coordinator
                .mark("Which sitting?", when + ", Level 2")
                .fill("Minutes for this case", "30")
                .fill("Why does the case come to this sitting?", why)
                .press("Put on the sitting");
        assertThat(coordinator.words()).contains("The case is on the sitting");
        return coordinator
                .follow(subject.name())
                .accessible("discussion-planned")
                .address();
    }

    private void plan(Browser coordinator) {
        coordinator.follow("Sittings").accessible("sittings").press("Plan a sitting");
        coordinator
                .date("Day", day)
                .fill("Start time", START.toString())
                .fill("Length in minutes", "90")
                .mark("Level", "Level 2")
                .fill("Place", "Room 2, Southmere Civic Centre")
                .choose("Chair", area.name("chair2"))
                .choose("Minute taker", area.name("administrator"));
        coordinator.accessible("plan-a-sitting").press("Save");
        assertThat(coordinator.accessible("sitting-planned").words()).contains("The sitting is planned");
    }

    /** The case manager, police, probation and prison are offered; others are added by their agency. */
    void invitationsAreSent(String discussion, String... others) {
        Browser coordinator = area.at("coordinator");
        coordinator.go(discussion).press("Invite");
        coordinator.fill("Why is the agency needed?", "Knows the person, and can act on release");
        coordinator.accessible("invite").press("Invite");
        assertThat(coordinator.words()).contains("The invitations are sent");
        for (String post : others) {
            inviteAlso(coordinator, post);
        }
        coordinator.accessible("discussion-invited");
    }

    private void inviteAlso(Browser coordinator, String post) {
        String agency = area.agency(post);
        coordinator
                .press("Invite")
                .choose("Show the colleagues of another agency", agency)
                .press("Show");
        coordinator
                .mark("Whom do you invite?", area.name(post) + ", " + agency)
                .fill("Why is the agency needed?", "Can offer what the plan needs")
                .press("Invite");
        assertThat(coordinator.words()).contains("The invitation is sent");
    }

    void policeWillCome() {
        Browser officer = invited(Southmere.POLICE);
        answer(officer.accessible("will-you-come"), "I will come");
    }

    void childrensServicesSendADeputy() {
        Browser manager = invited("children");
        manager.mark("Your answer", "A colleague comes instead")
                .choose("Colleague of your agency", area.name("childrensdeputy"))
                .press("Save");
        assertThat(manager.words()).contains("Your answer is saved").contains("Sends a deputy");
    }

    void housingApologises() {
        Browser manager = invited("housing");
        manager.mark("Your answer", "Nobody can come").fill("Why?", "Our only officer is in court that day");
        answer(manager, "Nobody can come");
    }

    void prisonReportsInWriting() {
        Browser prison = invited("prison");
        answer(prison, "We send a written report instead");
        prison.follow("Your agency's information").accessible("information-empty");
        prison.mark("How does your agency answer?", "In full")
                .fill("Information", "Two adjudications for fighting; completed the programme in August")
                .fill("Legal authority to share it", "Criminal Justice Act 2003, section 325(3)")
                .press("Save");
        assertThat(prison.accessible("information-given").words())
                .contains("Your agency's information is saved")
                .contains("Two adjudications");
    }

    private Browser invited(String post) {
        return area.at(post).follow("Reply to an invitation " + subject.name());
    }

    private static void answer(Browser colleague, String answer) {
        colleague.mark("Your answer", answer).press("Save");
        assertThat(colleague.words()).contains("Your answer is saved");
    }
}
