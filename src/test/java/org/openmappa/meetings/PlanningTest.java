package org.openmappa.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.SittingId;
import org.openmappa.shared.Stale;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Planning a sitting and putting cases on it. */
@StageTest
class PlanningTest {
    @Autowired
    Stage stage;

    @Autowired
    SittingOnStage onStage;

    @Autowired
    PlanSitting plan;

    @Autowired
    AddToSitting add;

    @Autowired
    OpenSitting open;

    @Test
    void theChairAndTheMinuteTakerMayOpenASittingAndItsCases() {
        SittingId sitting = onStage.planned(2);
        InventedCase someCase = InventedCase.atLevel(stage, 2);
        onStage.with(sitting, someCase);
        SittingView view = open.of(onStage.actor("chair2.ns"), sitting);
        assertThat(view.slots().getFirst().mappaCase())
                .extracting("personName")
                .isEqualTo("Invented " + someCase.familyName());
        assertThat(view.sitting().time()).hasToString("10:00");
    }

    @Test
    void onlyThoseWhoPlanMayPlan() {
        assertThatThrownBy(() -> plan.of(onStage.actor("police.ns"), onStage.wanted(2)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aSittingOfAnotherAreaIsNotThere() {
        SittingId sitting = onStage.planned(2);
        assertThatThrownBy(() -> open.of(onStage.actor("coordinator.sm"), sitting))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aLevelThreeSittingNeedsAChairForLevelThree() {
        NewSitting wanted = onStage.wanted(2);
        NewSitting three = new NewSitting(
                wanted.day(), "10:00", 60, 3, "Room 1", onStage.user("chair2.ns"), onStage.user("administrator.ns"));
        assertThatThrownBy(() -> plan.of(onStage.actor("administrator.ns"), three))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Level 3");
    }

    @Test
    void aLevelOneCaseIsNotPutOnASitting() {
        SittingId sitting = onStage.planned(2);
        InventedCase one = InventedCase.atLevel(stage, 1);
        assertThatThrownBy(() -> onStage.with(sitting, one)).hasMessageContaining("referral");
    }

    @Test
    void aLevelThreeCaseNeedsALevelThreeSitting() {
        SittingId sitting = onStage.planned(2);
        InventedCase three = InventedCase.atLevel(stage, 3);
        assertThatThrownBy(() -> onStage.with(sitting, three)).hasMessageContaining("Level 3 sitting");
    }

    @Test
    void aCaseIsOnASittingOnce() {
        SittingId sitting = onStage.planned(2);
        InventedCase someCase = InventedCase.atLevel(stage, 2);
        onStage.with(sitting, someCase);
        assertThatThrownBy(() -> onStage.with(sitting, someCase)).hasMessageContaining("already");
    }

    @Test
    void tooManyMinutesWarn() {
        SittingId sitting = onStage.planned(2);
        onStage.with(sitting, InventedCase.atLevel(stage, 2));
        NewItem long1 = new NewItem(InventedCase.atLevel(stage, 2).id(), 45, "Review", true);
        assertThat(add.of(onStage.actor("coordinator.ns"), sitting, long1).over())
                .isTrue();
        Answer page = stage.http("administrator.ns").get("/sittings/" + sitting);
        assertThat(page.words()).contains("The cases need 75 minutes; the sitting lasts 60");
        assertThat(page.words().indexOf("Urgent")).isLessThan(page.words().indexOf("First meeting"));
    }

    @Test
    void aNewChairTakesOverTheCasesAndTheOldOneLosesThem() {
        SittingId sitting = onStage.planned(2);
        onStage.with(sitting, InventedCase.atLevel(stage, 2));
        NewSitting before = onStage.wanted(2);
        NewSitting now = new NewSitting(
                before.day(), "11:00", 90, 2, "By video", onStage.user("chair3.ns"), before.minuteTaker());
        plan.change(onStage.actor("administrator.ns"), sitting, 1, now);
        assertThat(open.of(onStage.actor("chair3.ns"), sitting)
                        .slots()
                        .getFirst()
                        .mappaCase())
                .isNotNull();
        assertThatThrownBy(() -> open.of(onStage.actor("chair2.ns"), sitting)).isInstanceOf(NotFound.class);
    }

    @Test
    void aSittingThatChangedMeanwhileIsNotOverwritten() {
        SittingId sitting = onStage.planned(2);
        plan.change(onStage.actor("administrator.ns"), sitting, 1, onStage.wanted(2));
        assertThatThrownBy(() -> plan.change(onStage.actor("administrator.ns"), sitting, 1, onStage.wanted(2)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aSittingIsPlannedByForm() {
        Http administrator = stage.http("administrator.ns");
        NewSitting wanted = onStage.wanted(2);
        Map<String, String> fields = Map.of(
                "day-day", String.valueOf(wanted.day().getDayOfMonth()),
                "day-month", String.valueOf(wanted.day().getMonthValue()),
                "day-year", String.valueOf(wanted.day().getYear()),
                "startTime", "09:30",
                "lengthMinutes", "120",
                "level", "2",
                "place", "Room 2",
                "chair", wanted.chair().toString(),
                "minuteTaker", wanted.minuteTaker().toString());
        Answer planned = administrator.submit("/sittings/new", fields);
        assertThat(planned.status()).isEqualTo(302);
        assertThat(administrator.follow(planned).words()).contains("The sitting is planned", "Room 2", "09:30");
        assertThat(administrator.get("/sittings").words()).contains("09:30");
        assertThat(administrator
                        .submit("/sittings/new", Map.of("startTime", "9.30"))
                        .words())
                .contains("Enter the start time as 09:30", "Enter the day");
        String change = planned.location().replaceAll("\\?.*", "") + "/change";
        assertThat(administrator.get(change).status()).isEqualTo(200);
    }

    @Test
    void aCaseIsPutOnASittingByForm() {
        Http administrator = stage.http("administrator.ns");
        SittingId sitting = onStage.planned(2);
        InventedCase someCase = InventedCase.atLevel(stage, 2);
        Answer listed = administrator.submit(
                "/cases/" + someCase.id() + "/sitting",
                Map.of("sitting", sitting, "minutes", 20, "why", "Review after eight weeks"));
        assertThat(administrator.follow(listed).words()).contains("The case is on the sitting", someCase.familyName());
    }

    @Test
    void theApiPlansAndListsAndChanges() {
        Http api = stage.api("administrator.ns");
        Answer planned = api.create("/api/sittings", json(onStage.wanted(2)));
        assertThat(planned.status()).isEqualTo(201);
        InventedCase someCase = InventedCase.atLevel(stage, 2);
        Answer added = api.create(
                planned.location() + "/items",
                Map.of("caseId", someCase.id().toString(), "minutes", 20, "why", "Review"));
        assertThat(added.status()).isEqualTo(201);
        Answer read = api.get(planned.location());
        assertThat(read.json().at("/slots/0/mappaCase/personName").asString())
                .isEqualTo("Invented " + someCase.familyName());
        assertThat(api.change(planned.location(), read.version(), json(onStage.wanted(2)))
                        .status())
                .isEqualTo(200);
        assertThat(api.change(planned.location(), read.version(), json(onStage.wanted(2)))
                        .status())
                .isEqualTo(412);
        assertThat(stage.api("coordinator.sm").get(planned.location()).status()).isEqualTo(404);
        assertThat(api.get("/api/sittings").status()).isEqualTo(200);
    }

    @Test
    void aLayAdviserIsMarkedAndSeesNothing() {
        SittingId sitting = onStage.planned(2);
        UUID lay = onStage.user("layadviser.ns");
        Answer marked = stage.http("administrator.ns")
                .submit("/sittings/" + sitting, "main form[action$=observers]", Map.of("observer", lay));
        assertThat(marked.location()).contains("observer-marked");
        assertThatThrownBy(() -> open.of(onStage.actor("layadviser.ns"), sitting))
                .isInstanceOf(NotFound.class);
    }

    private static Map<String, Object> json(NewSitting sitting) {
        return Map.of(
                "day", sitting.day().toString(),
                "startTime", sitting.startTime(),
                "lengthMinutes", sitting.lengthMinutes(),
                "level", sitting.level(),
                "place", sitting.place(),
                "chair", sitting.chair().toString(),
                "minuteTaker", sitting.minuteTaker().toString());
    }
}
