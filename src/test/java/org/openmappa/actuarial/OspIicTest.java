package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmappa.actuarial.OspIic.Edition;
import org.openmappa.actuarial.Score.Verdict;

class OspIicTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, 0.06, 0.00, LOW",
        "0, 0, 1, 0, 0.28, 0.00, LOW",
        "0, 0, 0, 1, 0.28, 0.00, LOW",
        "0, 0, 1, 1, 0.28, 0.28, LOW",
        "0, 0, 5, 5, 0.28, 0.28, LOW",
        "0, 1, 5, 5, 0.63, 0.63, LOW",
        "0, 2, 0, 0, 0.93, 0.93, LOW",
        "0, 9, 0, 0, 0.93, 0.93, LOW",
        "1, 9, 5, 5, 3.33, 3.33, MEDIUM",
        "2, 0, 0, 0, 10.31, 10.31, HIGH",
        "7, 0, 0, 0, 10.31, 10.31, HIGH"
    })
    void theFirstRuleThatFitsIsTheAnswer(
            int images, int child, int adult, int nonContact, String legacy, String code2026, Band band) {
        var facts = new OspIicFacts(Sex.MALE, true, images, child, adult, nonContact);
        var old = OspIic.score(facts, Edition.LEGACY);
        var now = OspIic.score(facts, Edition.CODE_2026);
        assertThat(old.percentWithinTwoYears().orElseThrow()).hasToString(legacy);
        assertThat(now.percentWithinTwoYears().orElseThrow()).hasToString(code2026);
        assertThat(old.band()).isEqualTo(band);
        assertThat(now.band()).isEqualTo(band);
        assertThat(old.notes().isEmpty()).isEqualTo(legacy.equals(code2026));
        assertThat(now.notes().isEmpty()).isEqualTo(legacy.equals(code2026));
    }

    @Test
    void theTermNamesTheRuleAndItsShare() {
        var score = OspIic.score(new OspIicFacts(Sex.MALE, null, 1, null, null, null), Edition.LEGACY);
        assertThat(score.terms())
                .containsExactly(new Term("One sanction for indecent images", "yes", 1, 0.03328, 0.03328));
        assertThat(score.sum()).isEqualTo(0.03328);
        assertThat(score.inWords()).isEqualTo("3.33% within two years: medium");
        assertThat(score.probability(Horizon.TWO_YEARS))
                .get()
                .extracting(Probability::formula)
                .isEqualTo("the share that the rule gives");
        assertThat(score.tool().edition()).isEqualTo("legacy");
    }

    @Test
    void whereTheEditionsDifferTheAnswerSaysWhatEachGives() {
        var facts = new OspIicFacts(Sex.MALE, true, 0, 0, 1, 0);
        assertThat(OspIic.score(facts, Edition.LEGACY).notes())
                .containsExactly(
                        "The published editions differ here: edition legacy gives 0.28%, edition 2026 gives 0%;"
                                + " the code of 2026 probably has a defect");
        assertThat(OspIic.score(facts, Edition.CODE_2026).notes())
                .containsExactly(
                        "The published editions differ here: edition 2026 gives 0%, edition legacy gives 0.28%;"
                                + " the code of 2026 probably has a defect");
    }

    @Test
    void whatDecidesInOneEditionMayBeOpenInTheOther() {
        var facts = new OspIicFacts(Sex.MALE, true, 0, 0, 1, null);
        var old = OspIic.score(facts, Edition.LEGACY);
        assertThat(old.percentWithinTwoYears().orElseThrow()).hasToString("0.28");
        assertThat(old.notes()).singleElement().asString().contains("edition 2026 cannot tell");
        var now = OspIic.score(facts, Edition.CODE_2026);
        assertThat(now.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(now.missing()).containsExactly("sanctions for non-contact offences");
    }

    @Test
    void aZeroDecidesForTheCodeOf2026() {
        var facts = new OspIicFacts(Sex.MALE, true, 0, 0, null, 0);
        assertThat(OspIic.score(facts, Edition.CODE_2026)
                        .percentWithinTwoYears()
                        .orElseThrow())
                .hasToString("0.00");
        assertThat(OspIic.score(facts, Edition.LEGACY).missing())
                .containsExactly("sanctions for contact offences against adults");
    }

    @Test
    void anUnknownCountStopsTheDescent() {
        assertThat(missing(null, 1, 1, 1)).containsExactly("sanctions for indecent images");
        assertThat(missing(0, null, 1, 1)).containsExactly("sanctions for contact offences against children");
        assertThat(missing(0, 0, null, null))
                .containsExactly("sanctions for contact offences against adults", "sanctions for non-contact offences");
        assertThat(missing(0, 0, null, 1)).isEmpty();
        assertThat(missing(0, 1, null, null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void theToolIsForMenWithASexualHistory(Edition edition) {
        var woman = OspIic.score(new OspIicFacts(Sex.FEMALE, true, 2, 0, 0, 0), edition);
        assertThat(woman.inWords()).isEqualTo("Not applicable: the tool is for men");
        var without = OspIic.score(new OspIicFacts(Sex.MALE, false, null, null, null, null), edition);
        assertThat(without.inWords())
                .isEqualTo("Not applicable: the tool is for people with a sexual or sexually motivated offence");
        var unknown = OspIic.score(new OspIicFacts(null, true, 2, 0, 0, 0), edition);
        assertThat(unknown.missing()).containsExactly("sex");
    }

    @Test
    void anySexualSanctionImpliesTheHistory() {
        assertThat(new OspIicFacts(null, null, 1, 0, 0, 0).sexualHistory()).isTrue();
        assertThat(new OspIicFacts(null, null, 0, 1, 0, 0).sexualHistory()).isTrue();
        assertThat(new OspIicFacts(null, null, 0, 0, 1, 0).sexualHistory()).isTrue();
        assertThat(new OspIicFacts(null, null, 0, 0, 0, 1).sexualHistory()).isTrue();
        assertThat(new OspIicFacts(null, null, 0, 0, 0, 0).sexualHistory()).isNull();
    }

    @Test
    void nonsenseIsRefusedInWords() {
        assertThatThrownBy(() -> new OspIicFacts(null, null, -1, null, null, null))
                .hasMessage("Sanctions for indecent images cannot be negative");
        assertThatThrownBy(() -> new OspIicFacts(null, null, null, -1, null, null))
                .hasMessage("Sanctions for contact offences against children cannot be negative");
        assertThatThrownBy(() -> new OspIicFacts(null, null, null, null, -1, null))
                .hasMessage("Sanctions for contact offences against adults cannot be negative");
        assertThatThrownBy(() -> new OspIicFacts(null, null, null, null, null, -1))
                .hasMessage("Sanctions for non-contact offences cannot be negative");
        assertThatThrownBy(() -> new OspIicFacts(null, false, 1, null, null, null))
                .hasMessage("There cannot be sanctions for sexual offences without any sexual offence");
    }

    private static List<String> missing(
            @Nullable Integer images, @Nullable Integer child, @Nullable Integer adult, @Nullable Integer nonContact) {
        return OspIic.score(new OspIicFacts(Sex.MALE, true, images, child, adult, nonContact), Edition.LEGACY)
                .missing();
    }
}
