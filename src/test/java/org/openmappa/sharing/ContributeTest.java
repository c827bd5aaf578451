package org.openmappa.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.meetings.SittingOnStage;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Stale;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What agencies tell of a case. */
@StageTest
class ContributeTest {
    private static final NewContribution KNOWN = new NewContribution(
            AnswerKind.FULL, "Two complaints by neighbours in May", "CJA 2003 s.325(3)", null, null);
    private static final NewContribution LATER =
            new NewContribution(AnswerKind.PENDING_CLINICAL_DECISION, null, null, null, null);

    @Autowired
    Stage stage;

    @Autowired
    SittingOnStage onStage;

    @Autowired
    Contribute contribute;

    @Autowired
    OpenContributions open;

    private InventedCase someCase = new InventedCase(CaseId.next(), PersonId.next(), "");
    private UUID item = Ids.next();

    @BeforeEach
    void aCaseOnASitting() {
        someCase = InventedCase.atLevel(stage, 2);
        item = onStage.with(onStage.planned(2), someCase);
        onStage.invited(item, "housing.ns");
        onStage.invited(item, "health.ns");
    }

    @Test
    void whatAnAgencySaysIsReadByTheOthersAtTheTable() {
        contribute.to(onStage.actor("housing.ns"), someCase.id(), item, KNOWN);
        assertThat(open.of(onStage.actor("health.ns"), someCase.id(), item).contributions())
                .extracting(Contribution::body)
                .containsExactly("Two complaints by neighbours in May");
    }

    @Test
    void theVictimLiaisonOfficerReadsOnlyTheirOwn() {
        onStage.invited(item, "victims.ns");
        contribute.to(onStage.actor("casemanager.ns"), someCase.id(), item, KNOWN);
        contribute.to(onStage.actor("victims.ns"), someCase.id(), item, LATER);
        assertThat(open.of(onStage.actor("victims.ns"), someCase.id(), item).contributions())
                .extracting(Contribution::author)
                .containsExactly("Anwen Rees");
    }

    @Test
    void anotherAgencysWordsAreNotChanged() {
        UUID said = contribute.to(onStage.actor("housing.ns"), someCase.id(), item, KNOWN);
        assertThatThrownBy(() -> contribute.change(onStage.actor("health.ns"), someCase.id(), said, 1, KNOWN))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aClinicalReplyOfTheNextDayEntersTheRecordWithWhoApprovedIt() {
        UUID said = contribute.to(onStage.actor("health.ns"), someCase.id(), item, LATER);
        assertThatThrownBy(() -> contribute.change(onStage.actor("health.ns"), someCase.id(), said, 1, KNOWN))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("who approved");
        NewContribution approved = new NewContribution(
                AnswerKind.PARTIAL, "Takes part in treatment", "Consent", "The rest is clinical", "Caldicott Guardian");
        contribute.change(onStage.actor("health.ns"), someCase.id(), said, 1, approved);
        assertThat(open.one(onStage.actor("chair2.ns"), someCase.id(), said).words())
                .contains("In part", "Takes part in treatment", "Approved by: Caldicott Guardian");
    }

    @Test
    void decliningNeedsAReasonAndInformationNeedsAnAuthority() {
        NewContribution no = new NewContribution(AnswerKind.DECLINED, null, null, null, null);
        NewContribution bare = new NewContribution(AnswerKind.FULL, "Something", null, null, null);
        assertThatThrownBy(() -> contribute.to(onStage.actor("housing.ns"), someCase.id(), item, no))
                .hasMessageContaining("declines");
        assertThatThrownBy(() -> contribute.to(onStage.actor("housing.ns"), someCase.id(), item, bare))
                .hasMessageContaining("authority");
    }

    @Test
    void anItemOfAnotherCaseIsNotThere() {
        InventedCase another = InventedCase.atLevel(stage, 2);
        assertThatThrownBy(() -> contribute.to(onStage.actor("casemanager.ns"), another.id(), item, KNOWN))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void wordsThatChangedMeanwhileAreNotOverwritten() {
        UUID said = contribute.to(onStage.actor("housing.ns"), someCase.id(), item, KNOWN);
        contribute.change(onStage.actor("housing.ns"), someCase.id(), said, 1, KNOWN);
        assertThatThrownBy(() -> contribute.change(onStage.actor("housing.ns"), someCase.id(), said, 1, KNOWN))
                .isInstanceOf(Stale.class);
    }

    @Test
    void informationIsGivenAndChangedByForm() {
        Http housing = stage.http("housing.ns");
        String page = "/cases/" + someCase.id() + "/information?item=" + item;
        assertThat(housing.submit(page, Map.of("kind", "FULL")).words()).contains("Enter the information");
        Answer given = housing.submit(page, Map.of("kind", "NOTHING_KNOWN"));
        Answer shown = housing.follow(given);
        assertThat(shown.words()).contains("Your agency's information is saved", "Nothing known");
        String change = shown.page().select("section a[href*=information]").attr("href");
        Answer changed = housing.submit(change, Map.of("kind", "DECLINED", "reason", "Not ours to tell"));
        assertThat(housing.follow(changed).words()).contains("Not ours to tell");
        assertThat(stage.http("chair2.ns")
                        .get("/cases/" + someCase.id() + "/items/" + item)
                        .location())
                .contains("/sittings/");
    }

    @Test
    void theApiGivesAndChanges() {
        Http api = stage.api("housing.ns");
        String path = "/api/cases/" + someCase.id() + "/contributions";
        Answer given = api.create(path + "?item=" + item, Map.of("kind", "NOTHING_KNOWN"));
        assertThat(given.status()).isEqualTo(201);
        assertThat(api.change(given.location(), 1, Map.of("kind", "DECLINED")).status())
                .isEqualTo(422);
        assertThat(api.get(path).json()).hasSize(1);
        assertThat(stage.api("housing.sm").get(path).status()).isEqualTo(404);
    }
}
