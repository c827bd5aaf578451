package org.openmappa.journeys;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.London;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** One person through MAPPA: from a court result to the exit and a line in the annual return. */
@StageTest
class MainJobTest {
    private final LocalDate today = LocalDate.now(London.ZONE);
    private final LocalDate tomorrow = today.plusDays(1);
    private final LocalDate inTwoWeeks = today.plusWeeks(2);

    @Autowired
    Stage stage;

    @Test
    void onePersonFromCourtResultToExitAndAnnualReturn() {
        try (Southmere area = new Southmere(stage, true)) {
            Subject subject = new Subject("Gethin", "Marlowe-Price");
            String caseFile = new CourtResult(area, subject).leadsToACase();
            referral(area, subject, caseFile);
            String discussion = firstSitting(area, subject, caseFile);
            firstDiscussion(new AtTheTable(area, subject, discussion));
            minutes(new MinutesOfTheDiscussion(area, subject, caseFile, discussion));
            new YearlyCount(area, subject, caseFile, today).countsTheCase();
            stepDown(area, subject, caseFile);
            new LeavingMappa(area, subject, caseFile).caseLeavesAndItsActionsCarryOn();
        }
    }

    @Test
    void withoutScriptsTooUpToGatekeeping() {
        try (Southmere area = new Southmere(stage, false)) {
            Subject subject = new Subject("Ruben", "Castellane-Whitlock");
            referral(area, subject, new CourtResult(area, subject).leadsToACase());
        }
    }

    private static void referral(Southmere area, Subject subject, String caseFile) {
        ReferralToLevelTwo referral = new ReferralToLevelTwo(area, subject, caseFile);
        referral.isWritten();
        referral.isEndorsed();
        referral.isAcceptedAtLevelTwo();
    }

    private String firstSitting(Southmere area, Subject subject, String caseFile) {
        SittingOfTheCase sitting = new SittingOfTheCase(area, subject, caseFile, tomorrow);
        String discussion = sitting.isPlanned("First meeting after the referral");
        sitting.invitationsAreSent(discussion, "children", "housing");
        sitting.policeWillCome();
        sitting.childrensServicesSendADeputy();
        sitting.housingApologises();
        sitting.prisonReportsInWriting();
        return discussion;
    }

    private void firstDiscussion(AtTheTable table) {
        table.statementCanBeRead();
        table.statementIsAcceptedBy("chair2", Southmere.POLICE, "casemanager", "childrensdeputy");
        table.attendanceIs(Map.of(
                Southmere.POLICE,
                "Attended",
                "casemanager",
                "Attended",
                "children",
                "Attended",
                "supervisor",
                "Apology",
                "prison",
                "Report instead"));
        table.opens();
        table.agenciesTellWhatTheyKnow();
        table.riskIsJudgedByTargetGroup();
        table.planIsMade(inTwoWeeks);
        table.levelIsDecided(
                "Level 2",
                inTwoWeeks,
                "Formal meetings would add value to the lead agency's plan",
                "The risk of serious harm is high or very high");
        table.policeDissent();
        table.personIsTold(tomorrow);
        table.cannotCloseWithoutADisclosureDecision();
        table.nobodyIsToldOutsideTheAgencies();
        table.closes();
    }

    private static void minutes(MinutesOfTheDiscussion minutes) {
        minutes.areDrafted();
        String address = minutes.areApproved();
        minutes.areReadBySomebodyWhoWasThere(address);
        minutes.areRefusedToSomebodyWhoWasNot(address);
        minutes.endWhatAnInvitationOpened();
    }

    private void stepDown(Southmere area, Subject subject, String caseFile) {
        new LeavingMappa(area, subject, caseFile).reviewIsDue();
        SittingOfTheCase sitting = new SittingOfTheCase(area, subject, caseFile, inTwoWeeks);
        String discussion = sitting.isPlanned("Review after two weeks");
        sitting.invitationsAreSent(discussion);
        AtTheTable table = new AtTheTable(area, subject, discussion);
        table.statementIsAcceptedBy("chair2", Southmere.POLICE, "casemanager");
        table.attendanceIs(Map.of(
                Southmere.POLICE, "Attended", "casemanager", "Attended", "supervisor", "Apology", "prison", "Apology"));
        table.opens();
        table.riskStands();
        table.nobodyIsToldOutsideTheAgencies();
        table.levelIsDecided("Level 1", today.plusMonths(4));
        table.personIsNotTold();
        table.closes();
    }
}
