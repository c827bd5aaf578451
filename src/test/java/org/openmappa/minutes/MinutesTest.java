package org.openmappa.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.cases.OpenCaseFile;
import org.openmappa.meetings.SittingOnStage;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Ids;
import org.openmappa.shared.MinutesId;
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

/** Drafting, approving, distributing and reading minutes. */
@StageTest
class MinutesTest {
    private static final Approval APPROVED = new Approval(null);

    @Autowired
    Stage stage;

    @Autowired
    SittingOnStage onStage;

    @Autowired
    DraftMinutes draft;

    @Autowired
    ApproveMinutes approve;

    @Autowired
    Distribute distribute;

    @Autowired
    OpenMinutes open;

    @Autowired
    OpenCaseFile file;

    private InventedCase someCase = new InventedCase(CaseId.next(), PersonId.next(), "");
    private SittingId sitting = SittingId.next();
    private UUID item = Ids.next();

    @BeforeEach
    void aClosedDiscussion() {
        someCase = InventedCase.atLevel(stage, 2);
        sitting = onStage.planned(2);
        item = onStage.with(sitting, someCase);
        onStage.attends(item, "housing.ns");
        onStage.invited(item, "children.ns");
        onStage.close(item);
    }

    @Test
    void theDraftIsBuiltFromTheRecord() {
        Content content = open.of(chair(), drafted()).content();
        assertThat(content.person()).contains(someCase.familyName());
        assertThat(content.sections().toString())
                .contains("Northshire Housing", "Colm Devlin", "First meeting after the referral");
    }

    @Test
    void anOpenDiscussionHasNoMinutes() {
        UUID another = onStage.with(sitting, InventedCase.atLevel(stage, 2));
        assertThatThrownBy(() -> draft.of(taker(), another))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("close it first");
    }

    @Test
    void minutesAreBegunOnce() {
        drafted();
        assertThatThrownBy(this::drafted).hasMessageContaining("already begun");
    }

    @Test
    void aDraftIsReadByChairAndMinuteTakerAlone() {
        MinutesId id = drafted();
        assertThatThrownBy(() -> open.of(onStage.actor("housing.ns"), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open.of(onStage.actor("coordinator.ns"), id)).isInstanceOf(NotFound.class);
        assertThat(open.of(chair(), id).current()).isNull();
    }

    @Test
    void onlyTheChairApproves() {
        MinutesId id = drafted();
        assertThatThrownBy(() -> approve.of(taker(), id, 1, APPROVED)).isInstanceOf(Forbidden.class);
    }

    @Test
    void approvedMinutesOpenToThoseWhoWereThereAndToNobodyElse() {
        MinutesId id = approved();
        assertThat(open.of(onStage.actor("housing.ns"), id).current()).isNotNull();
        assertThat(open.of(onStage.actor("coordinator.ns"), id).recipients()).hasSizeGreaterThan(3);
        assertThatThrownBy(() -> open.of(onStage.actor("children.ns"), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open.of(onStage.actor("casemanager.ns"), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void anInvitationEndsWithTheBusinessOfItsMeeting() {
        Actor children = onStage.actor("children.ns");
        assertThat(file.of(children, someCase.id()).mappaCase().open()).isTrue();
        approved();
        assertThatThrownBy(() -> file.of(children, someCase.id())).isInstanceOf(NotFound.class);
        assertThat(file.of(onStage.actor("casemanager.ns"), someCase.id())
                        .mappaCase()
                        .open())
                .isTrue();
    }

    @Test
    void whoeverIsInvitedToALaterSittingKeepsTheCaseForIt() {
        MinutesId id = drafted();
        onStage.invited(onStage.with(onStage.planned(2, SittingOnStage.day().plusDays(30)), someCase), "children.ns");
        approve.of(chair(), id, 1, APPROVED);
        assertThat(file.of(onStage.actor("children.ns"), someCase.id())
                        .mappaCase()
                        .open())
                .isTrue();
    }

    @Test
    void whoHasAConflictOfInterestIsKeptOutOfTheMinutesThatTheyWereSent() {
        MinutesId id = approved();
        Actor housing = onStage.actor("housing.ns");
        assertThat(open.of(housing, id).current()).isNotNull();
        stage.owner()
                .sql("""
                        insert into access.conflict (id, user_id, person_id, reason, flagged_by)
                        select shared.uuid7(), ?, ?, 'A neighbour', id from access.user_account where username = 'coordinator.ns'
                        """)
                .params(housing.userId(), someCase.person().value())
                .update();
        assertThatThrownBy(() -> open.of(housing, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoHoldsTheCaseSeesThatThereAreMinutesAndHowToAsk() {
        approved();
        Minutes known = open.ofItem(onStage.actor("casemanager.ns"), item).orElseThrow();
        assertThat(known.approved()).isTrue();
        assertThat(known.mayRead()).isFalse();
        Http manager = stage.http("casemanager.ns");
        assertThat(manager.get("/cases/" + someCase.id()).words())
                .contains("Not open to you: ask the MAPPA co-ordinator");
        assertThat(manager.get("/sittings/" + sitting + "/items/" + item + "/minutes")
                        .words())
                .contains("approved", "Ask the MAPPA co-ordinator");
    }

    @Test
    void approvedMinutesAreNeverChangedNotEvenByTheOwner() {
        MinutesId id = approved();
        assertThatThrownBy(() -> stage.owner()
                        .sql("update minutes.approved set content = '{}' where minutes_id = ?")
                        .param(id.value())
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(
                        () -> stage.owner().sql("delete from minutes.approved").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void aCorrectionIsAFurtherEditionWithItsReason() {
        MinutesId id = approved();
        draft.note(taker(), id, 1, new Notes(List.of("The room was Room 5")));
        assertThatThrownBy(() -> approve.of(chair(), id, 2, APPROVED)).hasMessageContaining("corrected");
        approve.of(chair(), id, 2, new Approval("The room was wrong"));
        MinutesView view = open.of(onStage.actor("housing.ns"), id);
        assertThat(view.editions()).hasSize(2);
        assertThat(view.content().sections().getFirst().note()).isEqualTo("The room was Room 5");
        assertThat(view.editions().getLast().content().sections().getFirst().note())
                .isEmpty();
    }

    @Test
    void theDocumentBearsTheReferenceOfItsOwnEntryAndLeavesTheApprovedContentAsItIs() {
        MinutesId id = approved();
        Actor housing = onStage.actor("housing.ns");
        String before = stage.owner()
                .sql("select hash from minutes.approved where minutes_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        MinutesDocument first = open.export(housing, id);
        MinutesDocument second = open.export(housing, id);
        assertThat(first.taken().reference()).isNotEqualTo(second.taken().reference());
        assertThat(first.view().current())
                .isNotNull()
                .extracting(Approved::hash)
                .isEqualTo(before);
        String entry = stage.owner()
                .sql(
                        "select action || ' ' || what || ' ' || outcome from trail.entry where id = ? and user_id = ? and object_id = ?")
                .params(first.taken().entry(), housing.userId(), id.value())
                .query(String.class)
                .single();
        assertThat(entry).isEqualTo("EXPORT minutes.export DONE");
    }

    @Test
    void whatWasNotReadIsNotApproved() {
        MinutesId id = drafted();
        draft.note(taker(), id, 1, new Notes(List.of("Added meanwhile")));
        assertThatThrownBy(() -> approve.of(chair(), id, 1, APPROVED)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> draft.note(chair(), id, 1, new Notes(List.of("Lost"))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void buildingAnewKeepsTheNotes() {
        MinutesId id = drafted();
        draft.note(chair(), id, 1, new Notes(List.of("Kept", "And this, too")));
        draft.again(taker(), id, 2);
        assertThat(open.of(chair(), id).content().sections())
                .extracting(Content.Section::note)
                .startsWith("Kept", "And this, too");
    }

    @Test
    void somebodyElseReadsOnlyByWrittenAuthority() {
        MinutesId id = approved();
        NewRecipient children = new NewRecipient(
                onStage.user("children.ns"), "the co-ordinator, 3 March", "Safeguards the children next door");
        assertThatThrownBy(() -> distribute.to(onStage.actor("housing.ns"), id, children))
                .isInstanceOf(Forbidden.class);
        distribute.to(onStage.actor("coordinator.ns"), id, children);
        assertThat(open.of(onStage.actor("children.ns"), id).current()).isNotNull();
    }

    @Test
    void aLayAdviserIsNotGivenMinutes() {
        MinutesId id = approved();
        NewRecipient lay = new NewRecipient(onStage.user("layadviser.ns"), "the chair", "Curious");
        assertThatThrownBy(() -> distribute.to(chair(), id, lay)).isInstanceOf(Refused.class);
    }

    @Test
    void everyOpeningIsOnTheTrail() {
        MinutesId id = approved();
        open.of(onStage.actor("housing.ns"), id);
        assertThat(stage.owner()
                        .sql("select count(*) from trail.entry where object_id = ? and what = 'minutes.read'")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void minutesAreDraftedNotedAndApprovedByForm() {
        Http taker = stage.http("administrator.ns");
        String page = "/sittings/" + sitting + "/items/" + item + "/minutes";
        Answer begun = taker.submit(page, Map.of());
        Answer shown = taker.follow(begun);
        assertThat(shown.words())
                .contains("The draft is built from the record", "This is a draft", "Northshire Housing");
        String minutes = begun.location().replaceAll("\\?.*", "");
        int sections = taker.get(minutes + "/draft")
                .page()
                .select("textarea[name=notes]")
                .size();
        Answer noted = taker.submit(
                minutes + "/draft",
                "main form[action$=draft]",
                Map.of("notes", Collections.nCopies(sections, "Said, and agreed")));
        assertThat(taker.follow(noted).words()).contains("The notes are saved", "Note: Said, and agreed");
        taker.submit(minutes + "/draft", "main form[action$=again]", Map.of());
        Http chair = stage.http("chair2.ns");
        Answer approved = chair.submit(minutes + "/approval", Map.of());
        assertThat(chair.follow(approved).words()).contains("The minutes are approved", "Content hash", "Attended");
        Answer given = stage.http("coordinator.ns")
                .submit(
                        minutes + "/distribution",
                        Map.of("colleague", onStage.user("children.ns"), "authority", "The chair", "reason", "Duty"));
        assertThat(given.location()).contains("minutes-distributed");
        assertThat(stage.http("police.ns").get(minutes).status()).isEqualTo(404);
    }

    @Test
    void theApiDraftsApprovesAndDistributes() {
        Http api = stage.api("administrator.ns");
        Answer begun = api.create("/api/minutes", Map.of("item", item.toString()));
        assertThat(begun.status()).isEqualTo(201);
        Http chair = stage.api("chair2.ns");
        assertThat(chair.change(begun.location() + "/approval", 7, Map.of()).status())
                .isEqualTo(412);
        Answer approved = chair.change(begun.location() + "/approval", 1, Map.of());
        assertThat(approved.json().at("/editions/0/hash").asString()).hasSize(64);
        Answer given = stage.api("coordinator.ns")
                .create(
                        begun.location() + "/distribution",
                        Map.of(
                                "colleague", onStage.user("children.ns").toString(),
                                "authority", "The chair",
                                "reason", "Duty to consider"));
        assertThat(given.status()).isEqualTo(201);
        assertThat(stage.api("children.ns").get(begun.location()).status()).isEqualTo(200);
    }

    private MinutesId drafted() {
        return draft.of(taker(), item);
    }

    private MinutesId approved() {
        MinutesId id = drafted();
        approve.of(chair(), id, 1, APPROVED);
        return id;
    }

    private Actor chair() {
        return onStage.actor("chair2.ns");
    }

    private Actor taker() {
        return onStage.actor("administrator.ns");
    }
}
