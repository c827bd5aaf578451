package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openmappa.law.CivilOrder.Kind;

class CivilOrderTest {

    @ParameterizedTest
    @CsvSource({
        "SHPO,                            59, NO",
        "SHPO,                            60, YES",
        "SHPO,                            600, YES",
        "SHPO_FOREIGN_TRAVEL_PROHIBITION, 60, YES",
        "SHPO_FOREIGN_TRAVEL_PROHIBITION, 61, NO",
        "SRO,                             23, NO",
        "SRO,                             24, YES",
        "SOPO,                            59, NO",
        "VOO,                             23, NO",
        "VOO,                             24, YES",
        "VOO,                             60, YES",
        "VOO,                             61, NO",
        "FTO,                             60, YES",
        "FTO,                             61, NO"
    })
    void aFixedPeriodKeepsItsLimits(Kind kind, int months, Outcome outcome) {
        assertThat(allows(kind, Length.ofMonths(months), null, null)).isEqualTo(outcome);
    }

    @Test
    void aDayMoreThanTheLongestIsTooLong() {
        assertThat(allows(Kind.VOO, new Length(60, 1), null, null)).isEqualTo(Outcome.NO);
        assertThat(allows(Kind.VOO, new Length(59, 30), null, null)).isEqualTo(Outcome.YES);
    }

    @ParameterizedTest
    @CsvSource({
        "SHPO, YES",
        "SRO, YES",
        "SOPO, YES",
        "RSHO, YES",
        "VOO, NO",
        "SHPO_FOREIGN_TRAVEL_PROHIBITION, NO",
        "FTO, NO"
    })
    void someRunUntilFurtherOrder(Kind kind, Outcome outcome) {
        assertThat(allows(kind, null, true, null)).isEqualTo(outcome);
    }

    @Test
    void aViolentOffenderOrderIsForAdults() {
        assertThat(allows(Kind.VOO, Length.ofYears(3), null, 17)).isEqualTo(Outcome.NO);
        assertThat(allows(Kind.VOO, Length.ofYears(3), null, 18)).isEqualTo(Outcome.YES);
        assertThat(allows(Kind.SHPO, Length.ofYears(5), null, 15)).isEqualTo(Outcome.YES);
    }

    @Test
    void withNothingRecordedNobodyCanTell() {
        assertThat(allows(Kind.SHPO, null, null, null)).isEqualTo(Outcome.UNKNOWN);
        assertThat(allows(Kind.SHPO, null, false, null)).isEqualTo(Outcome.UNKNOWN);
        assertThat(CivilOrder.of(Kind.SHPO).allows(null, null, null).missing()).hasSize(1);
    }

    @Test
    void theAnswerNamesItsEditionAndWhatWasNotRead() {
        var ruling = CivilOrder.of(Kind.SRO).allows(Length.ofYears(2), null, null);
        assertThat(ruling.doubts())
                .singleElement()
                .asString()
                .contains("not read in the statute")
                .contains("s.122A");
        assertThat(ruling.editions()).extracting(Edition::edition).containsExactly("2026-11");
        assertThat(CivilOrder.of(Kind.SHPO)
                        .allows(Length.ofYears(5), null, null)
                        .doubts())
                .isEmpty();
    }

    @Test
    void anOrderCanBeMadeOnlyWhileTheLawHasIt() {
        assertThat(CivilOrder.on(LocalDate.of(2015, 3, 7), Kind.SHPO)).isEmpty();
        assertThat(CivilOrder.on(LocalDate.of(2015, 3, 8), Kind.SHPO)).isPresent();
        assertThat(CivilOrder.on(LocalDate.of(2015, 3, 8), Kind.SOPO)).isEmpty();
    }

    @Test
    void aForeignTravelOrderWasShorterUntil2010() {
        var short6 = CivilOrder.on(LocalDate.of(2010, 3, 31), Kind.FTO).orElseThrow();
        assertThat(short6.allows(Length.ofMonths(7), null, null).outcome()).isEqualTo(Outcome.NO);
        assertThat(short6.allows(Length.ofMonths(6), null, null).outcome()).isEqualTo(Outcome.YES);
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderSaysWhatItIsWhatItBringsAndWhatABreachCarries(Kind kind) {
        var order = CivilOrder.of(kind);
        assertThat(order.breachYears()).isEqualTo(5);
        assertThat(order.label()).isNotBlank();
        assertThat(order.effect()).isNotBlank();
    }

    private static Outcome allows(
            Kind kind, @Nullable Length fixed, @Nullable Boolean untilFurther, @Nullable Integer age) {
        return CivilOrder.of(kind).allows(fixed, untilFurther, age).outcome();
    }
}
