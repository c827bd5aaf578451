package org.openmappa.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Stale;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@StageTest
class RecordAssessmentTest {
    @Autowired
    Stage stage;

    @Autowired
    RecordAssessment record;

    @Autowired
    ExplainDiscrepancy explain;

    @Autowired
    KeepRiskFactors keep;

    @Autowired
    OpenRisk open;

    private InventedCase file;
    private Actor manager;

    @BeforeEach
    void aCase() {
        file = InventedCase.atLevel(stage, 2);
        manager = stage.actor("casemanager.ns");
    }

    @Test
    void theNewestResultOfEachToolStandsAndNoneIsMerged() {
        record.tool(manager, file.id(), tool(Tool.OASYS, Band.MEDIUM));
        record.tool(manager, file.id(), tool(Tool.OASYS, Band.HIGH));
        record.tool(manager, file.id(), tool(Tool.RM2000, Band.HIGH));
        RiskFile risk = open.of(manager, file.id());
        assertThat(risk.tools()).extracting(ToolResult::tool).containsExactlyInAnyOrder(Tool.OASYS, Tool.RM2000);
        assertThat(risk.tools()).extracting(ToolResult::band).containsOnly(Band.HIGH);
        assertThat(risk.earlierTools()).hasSize(1);
        assertThat(risk.disagreement()).isNull();
    }

    @Test
    void aToolWithoutBandNeedsWords() {
        assertRefused("judgement", () -> record.tool(manager, file.id(), tool(Tool.SARA, null)));
    }

    @Test
    void toolsThatDifferMustBeExplainedBeforeTheViewIsSaved() {
        record.tool(manager, file.id(), tool(Tool.OASYS, Band.MEDIUM));
        record.tool(manager, file.id(), tool(Tool.RM2000, Band.VERY_HIGH));
        assertRefused("explanation", () -> record.view(manager, file.id(), 0, view(null, Band.VERY_HIGH, null)));
        record.view(manager, file.id(), 0, view(null, Band.VERY_HIGH, "RM2000 looks at reconviction alone"));
        RiskFile risk = open.of(manager, file.id());
        assertThat(risk.view()).isNotNull();
        assertThat(risk.explanations())
                .singleElement()
                .satisfies(e -> assertThat(e.disagreement()).contains("Risk Matrix 2000: Very high", "OASys: Medium"));
    }

    @Test
    void anExplanationOfTheToolsServesAViewThatOneOfThemShares() {
        record.tool(manager, file.id(), tool(Tool.OASYS, Band.MEDIUM));
        record.tool(manager, file.id(), tool(Tool.RM2000, Band.HIGH));
        explain.of(manager, file.id(), new NewExplanation(null, "They measure different things"));
        record.view(manager, file.id(), 0, view(null, Band.HIGH, null));
        assertThat(open.of(manager, file.id()).version()).isEqualTo(1);
    }

    @Test
    void aViewThatNoToolSharesIsExplained() {
        record.tool(manager, file.id(), tool(Tool.OASYS, Band.MEDIUM));
        assertRefused("explanation", () -> record.view(manager, file.id(), 0, view(null, Band.HIGH, null)));
    }

    @Test
    void toolsThatAgreeNeedNoExplanation() {
        record.tool(manager, file.id(), tool(Tool.OASYS, Band.MEDIUM));
        assertRefused("explanation", () -> explain.of(manager, file.id(), new NewExplanation(null, "Why not")));
    }

    @Test
    void everyViewIsANewVersionAndThePastIsKept() {
        record.view(manager, file.id(), 0, view(null, Band.HIGH, null));
        record.view(manager, file.id(), 1, view(null, Band.MEDIUM, null));
        RiskFile risk = open.of(manager, file.id());
        assertThat(risk.version()).isEqualTo(2);
        assertThat(risk.earlierViews()).extracting(HarmView::publicBand).containsExactly(Band.HIGH);
    }

    @Test
    void whoeverSavesSecondIsTold() {
        record.view(manager, file.id(), 0, view(null, Band.HIGH, null));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> record.view(manager, file.id(), 0, view(null, Band.LOW, null)));
    }

    @Test
    void atAnItemTheChairRecordsOrConfirmsAndTheConditionThenHolds(
            @Autowired RiskItem condition, @Autowired TransactionTemplate transaction) {
        UUID item = file.onASitting(stage);
        Actor chair = stage.actor("chair2.ns");
        record.view(manager, file.id(), 0, view(null, Band.HIGH, null));
        assertThat(missing(condition, transaction, chair, item)).isNotEmpty();
        record.confirm(chair, file.id(), 1, new ConfirmedView(item, "Nothing has changed since"));
        assertThat(missing(condition, transaction, chair, item)).isEmpty();
        assertThat(open.of(chair, file.id()).version()).isEqualTo(2);
    }

    @Test
    void nothingIsRecordedAtAnItemOfAnotherCaseOrAfterTheDiscussionClosed() {
        Actor chair = stage.actor("chair2.ns");
        UUID elsewhere = InventedCase.atLevel(stage, 2).onASitting(stage);
        record.view(manager, file.id(), 0, view(null, Band.HIGH, null));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> record.confirm(chair, file.id(), 1, new ConfirmedView(elsewhere, "Nothing changed")));
        UUID item = file.onASitting(stage);
        stage.owner()
                .sql("update meetings.item set opened_at = now(), closed_at = now() where id = ?")
                .param(item)
                .update();
        assertRefused("item", () -> record.confirm(chair, file.id(), 1, new ConfirmedView(item, "Nothing changed")));
        assertThat(open.of(chair, file.id()).version()).isEqualTo(1);
    }

    @Test
    void aConfirmationCannotPassOverANewToolThatDiffers() {
        record.view(manager, file.id(), 0, view(null, Band.HIGH, null));
        record.tool(manager, file.id(), tool(Tool.ARMS, Band.LOW));
        assertRefused("reason", () -> record.confirm(manager, file.id(), 1, new ConfirmedView(null, "Holds")));
    }

    @Test
    void aFactorKeepsItsTrendAndEndsWithAReason() {
        UUID factor = keep.add(manager, file.id(), factor(Trend.UP, null));
        keep.change(manager, file.id(), factor, 1, factor(Trend.DOWN, "Sober for two years"));
        assertThat(open.of(manager, file.id()).standing()).isEmpty();
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> keep.change(manager, file.id(), factor, 1, factor(Trend.UP, null)));
    }

    @Test
    void whoMayNotRecordIsForbiddenAndWhoMayNotKnowFindsNothing() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> record.tool(stage.actor("chair2.ns"), file.id(), tool(Tool.OASYS, Band.LOW)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> open.of(stage.actor("coordinator.sm"), file.id()));
    }

    private List<String> missing(RiskItem condition, TransactionTemplate transaction, Actor chair, UUID item) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            open.of(chair, file.id());
            return condition.missing(file.id(), item).stream().toList();
        }));
    }

    private static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    static NewToolResult tool(Tool tool, @Nullable Band band) {
        return new NewToolResult(
                null, tool, null, "R. Lindqvist, Probation", LocalDate.of(2026, 2, 3), band, null, true, null);
    }

    static NewHarmView view(@Nullable UUID item, Band highest, @Nullable String explanation) {
        return new NewHarmView(
                item,
                highest,
                Band.LOW,
                Band.NOT_YET_KNOWN,
                Band.LOW,
                Band.LOW,
                Band.VERY_HIGH,
                "Within weeks, if he drinks",
                "A new partner",
                "Assault",
                null,
                null,
                "Drink and rejection",
                null,
                explanation);
    }

    static NewRiskFactor factor(Trend trend, @Nullable String ended) {
        return new NewRiskFactor(null, "Drinks heavily", "Pay day", trend, ended);
    }
}
