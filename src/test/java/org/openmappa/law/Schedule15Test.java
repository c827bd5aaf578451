package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmappa.law.Made.TODAY;
import static org.openmappa.law.Made.adult;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmappa.law.CategoryAnswer.Verdict;

class Schedule15Test {

    @Test
    void vehicleTakingCountsOnlyWhereSomebodyDied() {
        var taking = twoYears("TA1968-s12A");
        assertThat(verdict(taking)).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(verdict(taking.with(Circumstance.DEATH_CAUSED, true))).isEqualTo(Verdict.ELIGIBLE);
        assertThat(verdict(taking.with(Circumstance.DEATH_CAUSED, false))).isEqualTo(Verdict.NEEDS_DECISION);
    }

    @Test
    void damageThatEndangersLifeIsListedWithFireOrWithout() {
        var damage = twoYears("CDA1971-s1-2");
        assertThat(verdict(damage)).isEqualTo(Verdict.ELIGIBLE);
        assertThat(paragraph(damage.with(Circumstance.ARSON, false))).endsWith("para 36");
        assertThat(paragraph(damage.with(Circumstance.ARSON, true))).endsWith("para 35");
    }

    @Test
    void simpleCriminalDamageIsNotListed() {
        assertThat(verdict(twoYears("CDA1971-s1-1"))).isEqualTo(Verdict.NEEDS_DECISION);
    }

    @Test
    void genocideCountsHereOnlyWithoutMurder() {
        var genocide = twoYears("ICCA2001-s51");
        assertThat(verdict(genocide.with(Circumstance.MURDER_INVOLVED, false))).isEqualTo(Verdict.ELIGIBLE);
        assertThat(verdict(genocide.with(Circumstance.MURDER_INVOLVED, true))).isEqualTo(Verdict.NEEDS_DECISION);
    }

    @Test
    void traffickingIsViolentOrSexualByItsPurpose() {
        var trafficking = twoYears("MSA2015-s2");
        assertThat(paragraph(trafficking.with(Circumstance.SEXUAL_EXPLOITATION, true)))
                .contains("Part 2");
        assertThat(paragraph(trafficking.with(Circumstance.SEXUAL_EXPLOITATION, false)))
                .contains("Part 1");
        assertThat(verdict(trafficking)).isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    void burglaryWithIntentToRapeIsASexualOffence() {
        var burglary = twoYears("TA1968-s9").with(Circumstance.RAPE_INTENDED, true);
        assertThat(paragraph(burglary)).isEqualTo("CJA 2003 s.327(3); CJA 2003 Sch 15 Part 2 para 97");
    }

    @Test
    void attemptedMurderIsListedByParagraph65() {
        assertThat(paragraph(twoYears("CL-murder").in(Manner.ATTEMPTED))).endsWith("para 65");
    }

    @Test
    void aCautionForAListedOffenceIsNotEnough() {
        var caution = Conviction.caution(new OffenceRef("OAPA1861-s47"), Made.DAY);
        assertThat(verdict(caution)).isEqualTo(Verdict.NEEDS_DECISION);
    }

    private static Conviction twoYears(String offence) {
        return adult(offence, Disposal.IMPRISONMENT, 24);
    }

    private static Verdict verdict(Conviction conviction) {
        return DecideCategory.on(List.of(conviction), List.of(), TODAY).verdict();
    }

    private static String paragraph(Conviction conviction) {
        return DecideCategory.on(List.of(conviction), List.of(), TODAY)
                .grounds()
                .getFirst()
                .citation();
    }
}
