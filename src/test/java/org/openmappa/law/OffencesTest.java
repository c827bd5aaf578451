package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OffencesTest {

    @Test
    void anOffenceIsFoundByItsWords() {
        assertThat(Offences.search("sexual assault").getFirst().ref()).isEqualTo(new OffenceRef("SOA2003-s3"));
        assertThat(Offences.search("GBH intent")).extracting(Offence::ref).contains(new OffenceRef("OAPA1861-s18"));
        assertThat(Offences.search("upskirting")).hasSize(1);
    }

    @Test
    void anOffenceIsFoundByActAndSection() {
        var wounding = new OffenceRef("OAPA1861-s18");
        assertThat(Offences.search("OAPA section 18").getFirst().ref()).isEqualTo(wounding);
        assertThat(Offences.search("s.18 offences against the person")
                        .getFirst()
                        .ref())
                .isEqualTo(wounding);
    }

    @Test
    void presentLawComesBeforeHistoricAndThePlainestOffenceFirst() {
        assertThat(Offences.search("assault").getFirst().label()).isEqualTo("Sexual assault");
        assertThat(Offences.search("rape"))
                .extracting(Offence::label)
                .containsExactly("Rape", "Rape of a child under 13", "Rape (1956 Act)");
    }

    @Test
    void nothingIsFoundForNothing() {
        assertThat(Offences.search("  ")).isEmpty();
        assertThat(Offences.search("zzz")).isEmpty();
    }

    @Test
    void anOffenceIsFoundByItsCitation() {
        assertThat(Offences.cited("OAPA 1861 s.20").orElseThrow().label()).startsWith("Wounding");
        assertThat(Offences.cited("Misuse of Drugs Act 1971 s.4(3)")).isPresent();
        assertThat(Offences.cited("OAPA 1861 s.20(1)").orElseThrow().section()).isEqualTo("20");
        assertThat(Offences.cited("No Such Act 1999 s.1(2)")).isEmpty();
        assertThat(Offences.cited("MURDER").orElseThrow().ref()).isEqualTo(new OffenceRef("CL-murder"));
    }

    @Test
    void anOffenceSaysWhereItIsListedAndWhatToAsk() {
        var assault = Offences.get(new OffenceRef("SOA2003-s3"));
        assertThat(assault.listings())
                .extracting(Offence.Listing::citation)
                .containsExactly("SOA 2003 Sch 3 para 18", "CJA 2003 Sch 15 Part 2 para 104");
        assertThat(assault.asks()).containsExactly(Circumstance.VICTIM_UNDER_18);
    }

    @Test
    void anOffenceThatNoScheduleListsCanBeRecordedToo() {
        assertThat(Offences.get(new OffenceRef("OTHER-violent")).isListed()).isFalse();
    }

    @Test
    void everyRowOfEveryScheduleNamesAnOffenceOfTheCatalogue() {
        var named = Stream.of(Schedule3.TABLE, Schedule15.TABLE, ChildOffence.TABLE)
                .flatMap(t -> t.map(r -> new OffenceRef(r.text("offence"))).stream());
        assertThat(named).allMatch(ref -> Offences.find(ref).isPresent());
    }

    @Test
    void everyThresholdThatScheduleThreeNamesIsDefined() {
        assertThat(Schedule3.TABLE.map(r -> r.text("threshold")))
                .noneMatch(r -> Threshold.waysOf(r).isEmpty());
    }
}
