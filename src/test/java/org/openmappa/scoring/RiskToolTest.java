package org.openmappa.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmappa.actuarial.CombinedFacts;
import org.openmappa.actuarial.OgpFacts;
import org.openmappa.actuarial.Ogrs3Facts;
import org.openmappa.actuarial.OspDcFacts;
import org.openmappa.actuarial.OspIicFacts;
import org.openmappa.actuarial.OvpFacts;
import org.openmappa.actuarial.Predictor;
import org.openmappa.actuarial.PredictorFacts;
import org.openmappa.actuarial.RiskReduction;
import org.openmappa.actuarial.Score;
import org.openmappa.actuarial.Tools;
import org.openmappa.risk.Tool;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;

class RiskToolTest {
    private static final Map<RiskTool, Class<?>> FACTS = Map.of(
            RiskTool.OGRS3, Ogrs3Facts.class,
            RiskTool.OGP, OgpFacts.class,
            RiskTool.OVP, OvpFacts.class,
            RiskTool.OSP_DC, OspDcFacts.class,
            RiskTool.OSP_IIC, OspIicFacts.class,
            RiskTool.RSR, CombinedFacts.class,
            RiskTool.CSRP, CombinedFacts.class,
            RiskTool.VRP, PredictorFacts.class,
            RiskTool.SVRP, PredictorFacts.class);

    private static final Map<String, Object> OGRS3 = Map.of(
            "sex", "MALE",
            "born", "1990-11-14",
            "convicted", "2026-02-03",
            "followUpFrom", "2026-02-03",
            "sanctions", 6,
            "ageAtFirstSanction", 16,
            "offence", "Violence");

    @Test
    void everyComputedToolOfTheCatalogueCanBeReached() {
        assertThat(Tools.all().stream().map(t -> t.id()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RiskTool.values()).map(Enum::name).toList());
        assertThat(Arrays.stream(RiskTool.values()).map(RiskTool::slug))
                .contains("osp-dc")
                .doesNotHaveDuplicates();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> RiskTool.at("rm2000"));
    }

    @Test
    void everyToolCanBeRecordedOnACase() {
        assertThat(Arrays.stream(RiskTool.values())
                        .map(t -> Tool.valueOf(t.name()).label()))
                .containsExactlyElementsOf(
                        Arrays.stream(RiskTool.values()).map(RiskTool::label).toList());
    }

    @Test
    void everyFactOfEachToolIsAskedAndNothingElse() {
        FACTS.forEach((tool, facts) -> assertThat(tool.questions().stream()
                        .map(q -> q.path().split("\\.", 2)[0])
                        .filter(name -> !name.equals(Questions.EDITION) && !name.equals(Questions.CODE))
                        .distinct())
                .as(tool.label())
                .containsExactlyInAnyOrderElementsOf(components(facts)));
        assertThat(inGroup(RiskTool.OSP_DC, "reduction"))
                .containsExactlyInAnyOrderElementsOf(components(RiskReduction.class));
    }

    @ParameterizedTest
    @EnumSource(Predictor.class)
    void everyAnswerOfTheAssessmentThatAPredictorNeedsIsAsked(Predictor predictor) {
        assertThat(inGroup(RiskTool.valueOf(predictor.name()), "needs.answers"))
                .containsExactlyElementsOf(
                        predictor.needs().stream().map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void withNothingKnownEveryToolSaysWhatItLacks(RiskTool tool) {
        var score = WorkOut.of(tool, new Answers(Map.of()));
        assertThat(score.verdict()).isEqualTo(Score.Verdict.CANNOT_TELL);
        assertThat(score.missing()).isNotEmpty();
    }

    @Test
    void aContradictionStandsBesideTheQuestionWhereTheReaderMeetsIt() {
        assertThat(refused(Map.of("ageAtFirstSanction", 60)).field()).isEqualTo("ageAtFirstSanction");
        assertThat(refused(Map.of("born", "2026-05-01")).field()).isEqualTo("convicted");
        assertThat(refused(Map.of("sanctions", 0)).field()).isEqualTo("sanctions");
        assertThat(refused(Map.of("sanctions", 0)).why()).contains("there is at least one");
    }

    @Test
    void aFactThatNobodyAsksForIsRefusedByItsName() {
        assertThat(refused(Map.of("shoeSize", 9)).field()).isEqualTo("shoeSize");
        assertThat(refused(Map.of("sanctions", Map.of("a", 1))).field()).isEqualTo("sanctions");
    }

    @Test
    void aFactOfAnotherTypeIsRefused() {
        assertThat(refused(Map.of("sanctions", "6")).why())
                .isEqualTo("Number of sanctions must be a whole number from 0 to 999");
        assertThat(refused(Map.of("sanctions", 6.0)).field()).isEqualTo("sanctions");
        assertThat(refused(Map.of("born", 19901114)).why()).contains("must be a real date");
        assertThat(refused(Map.of("offence", "Piracy")).why()).contains("choose one of the answers");
    }

    @Test
    void noTickIsNotYetKnownAndNoneOfTheseIsNone() {
        assertThat(drugs(List.of())).isNull();
        assertThat(drugs(List.of(Kind.NONE))).isEqualTo(Set.of());
        assertThat(drugs(List.of("HEROIN", "CANNABIS"))).isEqualTo(Set.of("HEROIN", "CANNABIS"));
    }

    @Test
    void barsEndAtTheFiguresAndStayInThePicture() {
        var bars = TermBars.of(
                WorkOut.of(RiskTool.OGRS3, JsonFacts.read(RiskTool.OGRS3, OGRS3).orRefused())
                        .terms());
        assertThat(bars.bars()).allSatisfy(bar -> {
            assertThat(bar.raises() ? bar.x() : bar.x() + bar.width()).isEqualTo(bars.zero());
            assertThat(bar.x()).isBetween(499, 841);
            assertThat(bar.x() + bar.width()).isBetween(499, 841);
        });
        assertThat(bars.inWords()).contains("First or later sanction: +0.46306");
    }

    private static Refused refused(Map<String, Object> changed) {
        var facts = new HashMap<>(OGRS3);
        facts.putAll(changed);
        try {
            WorkOut.of(RiskTool.OGRS3, JsonFacts.read(RiskTool.OGRS3, facts).orRefused());
        } catch (Refused refused) {
            return refused;
        }
        throw new AssertionError("not refused: " + changed);
    }

    private static @Nullable Object drugs(List<String> ticked) {
        return Reading.of(RiskTool.ARP, Map.of("drugs", ticked))
                .answers()
                .known()
                .get("drugs");
    }

    private static List<String> components(Class<?> facts) {
        return Stream.of(facts.getRecordComponents()).map(c -> c.getName()).toList();
    }

    private static List<String> inGroup(RiskTool tool, String group) {
        return tool.questions().stream()
                .filter(q -> q.group().equals(group))
                .map(Question::name)
                .toList();
    }
}
