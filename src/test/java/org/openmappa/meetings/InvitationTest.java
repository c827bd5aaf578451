package org.openmappa.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.SittingId;
import org.openmappa.shared.Stale;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Invitations, answers, deputies, the statement and attendance. */
@StageTest
class InvitationTest {
    @Autowired
    Stage stage;

    @Autowired
    SittingOnStage onStage;

    @Autowired
    OpenItem open;

    @Autowired
    OpenSitting sittings;

    @Autowired
    Invite invite;

    @Autowired
    ReplyToInvitation reply;

    @Autowired
    AcceptStatement accept;

    @Autowired
    RecordAttendance attendance;

    private SittingId sitting = SittingId.next();
    private InventedCase someCase = new InventedCase(CaseId.next(), PersonId.next(), "");
    private UUID item = UUID.randomUUID();

    @BeforeEach
    void aCaseOnASitting() {
        sitting = onStage.planned(2);
        someCase = InventedCase.atLevel(stage, 2);
        item = onStage.with(sitting, someCase);
    }

    @Test
    void anInvitedColleagueOpensTheirItemAndNothingElseOfTheSitting() {
        onStage.with(sitting, InventedCase.atLevel(stage, 2));
        onStage.invited(item, "housing.ns");
        assertThat(open.of(onStage.actor("housing.ns"), item).own()).isPresent();
        assertThatThrownBy(() -> sittings.of(onStage.actor("housing.ns"), sitting))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open.of(onStage.actor("housing.sm"), item)).isInstanceOf(NotFound.class);
    }

    @Test
    void theListOfAnInvitedColleagueLeadsToTheirItem() {
        onStage.invited(item, "housing.ns");
        Answer list = stage.http("housing.ns").get("/sittings");
        assertThat(list.page().select("a[href=/sittings/" + sitting + "/items/" + item + "]"))
                .hasSize(1);
    }

    @Test
    void anInvitationIsATaskUntilItIsAnswered() {
        UUID invitation = onStage.invited(item, "housing.ns");
        assertThat(outcome(invitation)).isEqualTo("RUNNING");
        reply.with(onStage.actor("housing.ns"), item, invitation, 1, new Reply(Presence.ACCEPTED, null, null));
        assertThat(outcome(invitation)).isEqualTo("MET");
    }

    @Test
    void nobodyIsAskedForAReplyOnceAttendanceIsKnown() {
        UUID invitation = onStage.invited(item, "housing.ns");
        onStage.came(item, invitation);
        assertThat(outcome(invitation)).isEqualTo("DROPPED");
    }

    @Test
    void decliningNeedsAReason() {
        UUID invitation = onStage.invited(item, "housing.ns");
        Reply no = new Reply(Presence.DECLINED, null, null);
        assertThatThrownBy(() -> reply.with(onStage.actor("housing.ns"), item, invitation, 1, no))
                .isInstanceOf(Refused.class);
    }

    @Test
    void nobodyAnswersForSomebodyElse() {
        UUID invitation = onStage.invited(item, "housing.ns");
        Reply yes = new Reply(Presence.ACCEPTED, null, null);
        assertThatThrownBy(() -> reply.with(onStage.actor("casemanager.ns"), item, invitation, 1, yes))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void anAnswerToAnOlderVersionIsStale() {
        UUID invitation = onStage.invited(item, "housing.ns");
        Reply yes = new Reply(Presence.ACCEPTED, null, null);
        reply.with(onStage.actor("housing.ns"), item, invitation, 1, yes);
        assertThatThrownBy(() -> reply.with(onStage.actor("housing.ns"), item, invitation, 1, yes))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aDeputyOfTheSameAgencyGetsTheCase() {
        UUID invitation = onStage.invited(item, "children.ns");
        Reply deputy = new Reply(Presence.DEPUTY, null, onStage.user("childrensdeputy.ns"));
        reply.with(onStage.actor("children.ns"), item, invitation, 1, deputy);
        assertThat(open.of(onStage.actor("childrensdeputy.ns"), item).own()).isPresent();
    }

    @Test
    void aDeputyOfAnotherAgencyIsRefused() {
        UUID invitation = onStage.invited(item, "children.ns");
        Reply deputy = new Reply(Presence.DEPUTY, null, onStage.user("housing.ns"));
        assertThatThrownBy(() -> reply.with(onStage.actor("children.ns"), item, invitation, 1, deputy))
                .hasMessageContaining("your own agency");
    }

    @Test
    void aLayAdviserIsNeverInvitedToACase() {
        assertThatThrownBy(() -> onStage.invited(item, "layadviser.ns")).hasMessageContaining("observer");
    }

    @Test
    void nobodyIsInvitedTwice() {
        onStage.invited(item, "housing.ns");
        assertThatThrownBy(() -> onStage.invited(item, "housing.ns")).hasMessageContaining("already invited");
    }

    @Test
    void theVictimLiaisonOfficerSeesOnlyTheirOwnInvitation() {
        onStage.invited(item, "housing.ns");
        onStage.invited(item, "victims.ns");
        ItemView view = open.of(onStage.actor("victims.ns"), item);
        assertThat(view.invitations()).hasSize(1);
        assertThat(view.tasks()).isEmpty();
        assertThat(stage.http("victims.ns").get(page()).words()).doesNotContain("The discussion");
    }

    @Test
    void onlyWhoAcceptedTheStatementIsAConfirmedAttendee() {
        UUID invitation = onStage.invited(item, "housing.ns");
        onStage.came(item, invitation);
        assertThat(seen(invitation).confirmed()).isFalse();
        accept.of(onStage.actor("housing.ns"), item, 1);
        assertThat(seen(invitation).confirmed()).isTrue();
    }

    @Test
    void anotherEditionOfTheStatementHasToBeReadFirst() {
        onStage.invited(item, "housing.ns");
        assertThatThrownBy(() -> accept.of(onStage.actor("housing.ns"), item, 2))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aGradeBelowTheOneWantedIsFlagged() {
        UUID invitation = onStage.invited(item, "housing.ns");
        Attended seen = new Attended(Presence.ATTENDED, null, 1);
        attendance.of(onStage.actor("chair2.ns"), item, List.of(new RecordAttendance.Line(invitation, 1, seen)));
        assertThat(seen(invitation).belowGrade()).isTrue();
        assertThat(stage.http("chair2.ns").get("/sittings/" + sitting).words()).contains("Below the grade wanted");
    }

    @Test
    void onlyThoseWhoRecordTheMeetingRecordAttendance() {
        UUID invitation = onStage.invited(item, "housing.ns");
        Attended seen = new Attended(Presence.ATTENDED, null, 3);
        assertThatThrownBy(() -> attendance.of(
                        onStage.actor("housing.ns"), item, List.of(new RecordAttendance.Line(invitation, 1, seen))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theAttendanceReportCountsMissedMeetingsByAgency() {
        UUID invitation = onStage.invited(item, "children.ns");
        Attended absent = new Attended(Presence.NO_REASON, null, null);
        attendance.of(onStage.actor("chair2.ns"), item, List.of(new RecordAttendance.Line(invitation, 1, absent)));
        assertThat(stage.owner()
                        .sql(
                                "select without_reason from meetings.report_attendance where agency = 'Northshire Children''s Services'")
                        .query(Long.class)
                        .list())
                .anyMatch(missed -> missed > 0);
    }

    @Test
    void aColleagueIsInvitedAndAnswersByForm() {
        Http administrator = stage.http("administrator.ns");
        Answer form = administrator.get(page() + "/invitations/new");
        assertThat(form.page().select("input[name=colleagues][checked]")).hasSizeGreaterThan(2);
        Answer sent = administrator.fill(
                form,
                "main form[method=post]",
                Map.of(
                        "colleagues",
                        List.of(onStage.user("police.ns"), onStage.user("prison.ns")),
                        "why",
                        "Manages the register",
                        "gradeWanted",
                        "3",
                        "reportsBy-day",
                        "" + SittingOnStage.day().getDayOfMonth(),
                        "reportsBy-month",
                        "" + SittingOnStage.day().getMonthValue(),
                        "reportsBy-year",
                        "" + SittingOnStage.day().getYear()));
        assertThat(sent.location()).contains("invited-several");
        Http police = stage.http("police.ns");
        String reply = police.get(page()).page().select("a[href$=reply]").attr("href");
        assertThat(police.submit(reply, Map.of("answer", "DECLINED")).words()).contains("Enter why you cannot come");
        Answer answered = police.submit(reply, Map.of("answer", "ACCEPTED"));
        assertThat(police.follow(answered).words()).contains("Your answer is saved", "Will come");
        Answer accepted = police.submit(page() + "/statement", Map.of());
        assertThat(police.follow(accepted).words()).contains("You have accepted");
    }

    @Test
    void theAttendanceSheetIsFilledInByForm() {
        UUID housing = onStage.invited(item, "housing.ns");
        onStage.invited(item, "police.ns");
        Http chair = stage.http("chair2.ns");
        Answer sheet = chair.get(page() + "/attendance");
        List<String> invitations = sheet.page().select("input[name=invitation]").eachAttr("value");
        Answer saved = chair.fill(
                sheet,
                "main form[method=post]",
                Map.of(
                        "invitation", invitations,
                        "version", List.of("1", "1"),
                        "presence", List.of("ATTENDED", ""),
                        "attendee",
                                sheet.page()
                                        .select("select[name=attendee] option:first-child")
                                        .eachAttr("value"),
                        "gradeAt", List.of("4", "")));
        assertThat(saved.location()).contains("attendance-recorded");
        assertThat(invitations).contains(housing.toString());
        assertThat(chair.get(page()).words()).contains("1 to record", "Attended");
    }

    @Test
    void theApiInvitesAnswersAndRecords() {
        Answer invited = stage.api("administrator.ns")
                .create(
                        "/api" + page() + "/invitations",
                        Map.of(
                                "colleagues",
                                List.of(onStage.user("housing.ns").toString()),
                                "why",
                                "Holds the tenancy",
                                "gradeWanted",
                                3,
                                "reportsBy",
                                SittingOnStage.day().toString()));
        assertThat(invited.status()).isEqualTo(201);
        String invitation = "/api" + page() + "/invitations/"
                + invited.json().at("/invitations/0").asString();
        Http housing = stage.api("housing.ns");
        Answer replied = housing.change(invitation + "/reply", 1, Map.of("answer", "ACCEPTED"));
        assertThat(replied.json().get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(housing.json("PUT", "/api" + page() + "/statement", Map.of("edition", 1), Map.of())
                        .status())
                .isEqualTo(204);
        Answer came = stage.api("chair2.ns")
                .change(invitation + "/attendance", replied.version(), Map.of("presence", "ATTENDED", "gradeAt", 3));
        assertThat(came.json().get("status").asString()).isEqualTo("ATTENDED");
    }

    private String page() {
        return "/sittings/" + sitting + "/items/" + item;
    }

    private Invitation seen(UUID invitation) {
        return open.invitation(onStage.actor("chair2.ns"), item, invitation);
    }

    private String outcome(UUID invitation) {
        return stage.owner()
                .sql("select coalesce(outcome, 'RUNNING') from clocks.clock where subject_id = ?")
                .param(invitation)
                .query(String.class)
                .single();
    }
}
