package org.openmappa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.openmappa.testing.Browser;

/** What is said and decided when the case is discussed, recorded by the minute taker and the chair. */
record AtTheTable(Southmere area, Subject subject, String discussion) {
    void statementCanBeRead() {
        Browser taker = table();
        taker.press("Read the statement").accessible("statement").follow("Back to the discussion");
    }

    void statementIsAcceptedBy(String... posts) {
        for (String post : posts) {
            Browser colleague = area.at(post);
            colleague.go(discussion).press("Read the statement").press("I have read this and accept it");
            assertThat(colleague.words()).contains("You have accepted the confidentiality statement");
        }
    }

    /** @param presence what is recorded of each post; who came was of the grade that was wanted */
    void attendanceIs(Map<String, String> presence) {
        Browser taker = table();
        taker.follow("Attendance and apologies");
        presence.forEach((post, seen) -> {
            taker.choose("Attendance of " + area.name(post), seen);
            if (seen.equals("Attended")) {
                taker.choose("Grade of whoever came for " + area.name(post), "Middle manager");
            }
        });
        taker.accessible("attendance").press("Save");
        assertThat(taker.words()).contains("The attendance is saved");
    }

    void opens() {
        Browser taker = table();
        assertThat(taker.page().locator(".govuk-task-list__link").allInnerTexts())
                .as("steps of the discussion")
                .doesNotHaveDuplicates();
        taker.follow("Opening, and headings of the agenda");
        taker.fill("Conflicts of interest", "None declared")
                .fill("Why we are here", "Release is near; the victim lives in the same town")
                .fill("Victims and safeguarding", "The victim liaison officer keeps in touch")
                .accessible("opening")
                .press("Save");
        assertThat(taker.words()).contains("The opening is saved");
    }

    void agenciesTellWhatTheyKnow() {
        information(Southmere.POLICE, "In full", "Two call-outs to the former address since January");
        information("childrensdeputy", "Nothing known", "");
        Browser taker = table();
        taker.follow("Information by agency").accessible("information-by-agency");
        assertThat(taker.words()).contains("Two call-outs", "Two adjudications", "Nothing known");
    }

    private void information(String post, String kind, String words) {
        Browser colleague = area.at(post);
        colleague.go(discussion).follow("Your agency's information");
        colleague
                .mark("How does your agency answer?", kind)
                .fill("Information", words)
                .fill("Legal authority to share it", "Criminal Justice Act 2003, section 325(3)")
                .press("Save");
        assertThat(colleague.words()).contains("Your agency's information is saved");
    }

    void riskIsJudgedByTargetGroup() {
        Browser taker = table();
        taker.follow("Risk of serious harm").accessible("risk-empty");
        taker.press("Record a new view");
        Map.of(
                        "Risk to the public", "Medium",
                        "Risk to children", "Low",
                        "Risk to a known adult", "High",
                        "Risk to staff", "Low",
                        "Risk to prisoners", "Not yet known",
                        "Risk to the person themselves", "Medium")
                .forEach(taker::mark);
        taker.fill("How soon may it happen?", "Within weeks of release")
                .fill("Who may be harmed?", "The former partner")
                .fill("What may happen?", "An assault with a weapon")
                .fill("What may set it off?", "Drink; news of a new partner")
                .accessible("record-the-view-of-risk")
                .press("Save the view");
        riskFactor(taker);
    }

    private static void riskFactor(Browser taker) {
        taker.follow("Add a risk factor");
        taker.fill("What makes serious harm more likely?", "Drinks heavily when alone")
                .mark("Which way does it go?", "Going up")
                .accessible("add-a-risk-factor")
                .press("Save");
        assertThat(taker.accessible("risk").words()).contains("The risk factor is saved");
        taker.follow("Back to the discussion");
        assertThat(taker.words()).contains("The discussion");
    }

    void riskStands() {
        Browser taker = table();
        taker.follow("Risk of serious harm").press("Confirm unchanged");
        taker.fill("Why does this view still hold?", "Nothing new; the licence is kept")
                .accessible("confirm-risk")
                .press("Confirm unchanged");
        assertThat(taker.words()).contains("The view of the risk is confirmed");
    }

    void planIsMade(LocalDate due) {
        Browser taker = table();
        taker.follow("Plan, actions and contingency").accessible("plan-empty");
        taker.press("Agree an action").accessible("agree-an-action").follow("Back to the plan");
        action(taker, "Supervision", "Weekly appointments at the office", "casemanager", due);
        action(taker, "Monitoring and control", "Visit without notice each fortnight", Southmere.POLICE, due);
        action(taker, "Interventions and treatment", "Refer to the alcohol service", "casemanager", due);
        action(taker, "Victim safety", "Alarm and a named contact for the victim", Southmere.POLICE, due);
        contingency(taker);
        taker.accessible("plan").follow("Back to the discussion");
    }

    private void action(Browser taker, String pillar, String what, String owner, LocalDate due) {
        taker.press("Agree an action");
        taker.mark("Which pillar of the plan?", pillar)
                .fill("What is to be done?", what)
                .mark("Which risk factor does it answer?", "Drinks heavily when alone")
                .choose("Which agency does it?", area.agency(owner))
                .choose("Which colleague of the agency sees to it?", area.name(owner))
                .date("By which day?", due)
                .fill("What should it bring about?", "Drinking and contact are noticed within a week")
                .mark("What does the agency say?", "Accepted");
        taker.press("Agree the action");
        assertThat(taker.words()).contains("The action is agreed").contains(what);
    }

    private static void contingency(Browser taker) {
        taker.follow("Record the contingency");
        taker.fill(
                        "Which signs show that the plan no longer holds?",
                        "A missed appointment; seen near the victim's road")
                .fill("What is to be done at once?", "Tell police and the victim's contact; consider recall")
                .fill("Who is called?", "The duty probation officer, then the public protection unit")
                .fill("Who is called at night and at weekends?", "The police control room")
                .accessible("contingency")
                .press("Save");
        assertThat(taker.words()).contains("The contingency is saved");
    }

    void cannotCloseWithoutADisclosureDecision() {
        Browser taker = table();
        taker.go(discussion + "/closing").press("Close the discussion");
        assertThat(taker.accessible("cannot-close").words())
                .contains("There is a problem")
                .contains("Record a disclosure decision with its reason");
    }

    void nobodyIsToldOutsideTheAgencies() {
        Browser chair = area.at("chair2");
        chair.go(discussion).follow("Disclosure").press("Decide on disclosure");
        chair.mark("Why is disclosure considered?", "A review")
                .fill("Who is at risk?", "The former partner, who knows of the conviction")
                .fill("Which options were considered?", "None beyond what the victim liaison officer tells")
                .mark("Does the person have an offence against a child that Schedule 34A lists?", "No")
                .mark("What is decided?", "No disclosure")
                .fill("Why?", "Everybody who is at risk knows already")
                .accessible("decide-disclosure")
                .press("Record the decision");
        assertThat(chair.accessible("disclosure").words()).contains("The decision is recorded");
        chair.follow("Back to the discussion");
    }

    void levelIsDecided(String level, LocalDate nextReview, String... criteria) {
        Browser chair = area.at("chair2");
        chair.go(discussion).follow("Level and next review").mark("Level", level);
        for (String criterion : criteria) {
            chair.mark("Which criteria are met?", criterion);
        }
        chair.fill("Options that were considered", "Level 1 with the lead agency alone; Level 2; Level 3")
                .fill("Reason", "What the plan needs now, and who has to do it")
                .date("Next review", nextReview)
                .accessible("decide-level")
                .press("Decide");
        assertThat(chair.words()).contains("The level is decided").contains(level);
    }

    void policeDissent() {
        Browser taker = table();
        taker.follow("Dissent").fill("Who disagrees?", area.name(Southmere.POLICE) + ", police");
        taker.choose("Agency", area.agency(Southmere.POLICE))
                .fill("With what, and why?", "Level 3: the victim's road should be watched every night")
                .accessible("dissent")
                .press("Put on record");
        assertThat(taker.words()).contains("The dissent is on record");
    }

    void personIsTold(LocalDate byDay) {
        Browser taker = table();
        taker.follow("What the person is told");
        taker.mark("Is the person told of the meeting and its outcome?", "Yes")
                .fill("Who tells them?", area.name("casemanager"))
                .date("By when?", byDay)
                .accessible("what-the-person-is-told")
                .press("Save");
        assertThat(taker.words()).contains("What the person is told is saved");
    }

    void personIsNotTold() {
        Browser taker = table();
        taker.follow("What the person is told");
        taker.mark("Is the person told of the meeting and its outcome?", "No")
                .fill("Why not?", "It would show who spoke to the police")
                .press("Save");
        assertThat(taker.words()).contains("What the person is told is saved");
    }

    void closes() {
        Browser taker = table();
        assertThat(taker.accessible("discussion-complete").words()).contains("Nothing is missing");
        taker.press("Close the discussion").accessible("close").press("Close the discussion");
        assertThat(taker.accessible("discussion-closed").words()).contains("The discussion is closed");
    }

    private Browser table() {
        return area.at("administrator").go(discussion);
    }
}
