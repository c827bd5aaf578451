package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sections 83 to 86: what must be notified, and by when. */
class DutiesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 7);
    private static final List<Away> FREE = List.of();

    @Test
    void theFirstNotificationIsDueOnTheThirdDayCountingTheRelevantDate() {
        var due = InitialDuty.from(DAY, FREE);
        assertThat(due.by()).isEqualTo(LocalDate.of(2024, 5, 9));
        assertThat(due.reached()).isEqualTo(DAY);
        assertThat(due.required()).isEqualTo(Outcome.YES);
        assertThat(due.inWords()).isEqualTo("To be notified by 9 May 2024");
    }

    @Test
    void timeInCustodyDoesNotCountAndTheDayOfReleaseDoes() {
        var release = LocalDate.of(2025, 1, 10);
        assertThat(InitialDuty.from(DAY, List.of(custody(DAY, release))).by()).isEqualTo(release.plusDays(2));
        assertThat(InitialDuty.from(DAY, List.of(custody(DAY.plusDays(1), release)))
                        .by())
                .isEqualTo(release.plusDays(1));
        assertThat(InitialDuty.from(DAY, List.of(custody(DAY.plusDays(2), release)))
                        .by())
                .isEqualTo(release);
        assertThat(InitialDuty.from(DAY, List.of(custody(DAY.plusDays(3), release)))
                        .by())
                .isEqualTo(DAY.plusDays(2));
    }

    @Test
    void spellsThatFollowEachOtherAreAllLeftOut() {
        var hospital = new Away(Away.Where.HOSPITAL, DAY.plusDays(10), DAY.plusDays(20));
        var spells = List.of(hospital, custody(DAY, DAY.plusDays(10)));
        assertThat(InitialDuty.from(DAY, spells).by()).isEqualTo(DAY.plusDays(22));
        assertThat(InitialDuty.from(DAY, spells).steps())
                .anyMatch(s ->
                        s.facts().startsWith("in custody from 7 May 2024 to 17 May 2024; detained in hospital from"));
    }

    @Test
    void whoIsStillInCustodyHasNoDayYet() {
        var due = InitialDuty.from(DAY, List.of(custody(DAY, null)));
        assertThat(due.by()).isNull();
        assertThat(due.required()).isEqualTo(Outcome.YES);
        assertThat(due.missing()).anyMatch(m -> m.contains("the day of release"));
        assertThat(due.inWords()).isEqualTo("To be notified; cannot tell by when");
    }

    @Test
    void nobodyIsReleasedBeforeBeingTakenIn() {
        assertThatIllegalArgumentException().isThrownBy(() -> custody(DAY, DAY.minusDays(1)));
        assertThat(custody(DAY, DAY).covers(DAY)).isFalse();
    }

    @Test
    void beforePart2TheTablesCannotTell() {
        var old = LocalDate.of(2004, 4, 30);
        assertThat(InitialDuty.from(old, FREE).required()).isEqualTo(Outcome.UNKNOWN);
        assertThat(InitialDuty.from(old.plusDays(1), FREE).required()).isEqualTo(Outcome.YES);
        assertThat(PeriodicDuty.after(old, false, FREE).required()).isEqualTo(Outcome.UNKNOWN);
        assertThat(TravelDuty.before(old, 10).inWords()).isEqualTo("Cannot tell whether it must be notified");
        assertThat(TravelDuty.before(old, 10).missing())
                .containsExactly("The tables do not reach back to 30 April 2004");
    }

    @Test
    void aChangeIsDueOnTheThirdDayAndNamesItsLimb() {
        for (var change : ChangeDuty.Change.values()) {
            var due = ChangeDuty.after(change, DAY, FREE);
            assertThat(due.by()).isEqualTo(DAY.plusDays(2));
            assertThat(due.steps().getFirst().citation())
                    .isEqualTo(change.citation())
                    .startsWith("SOA 2003 s.84(1)(");
            assertThat(due.steps().getFirst().rule()).isEqualTo(change.inWords() + " is a change");
        }
    }

    @Test
    void sevenNightsInOneStretchCount() {
        var nights = DAY.datesUntil(DAY.plusDays(7)).toList();
        var due = StayDuty.of(nights, FREE);
        assertThat(due.reached()).isEqualTo(DAY.plusDays(6));
        assertThat(due.by()).isEqualTo(DAY.plusDays(8));
        assertThat(StayDuty.of(nights.subList(0, 6), FREE).required()).isEqualTo(Outcome.NO);
        assertThat(StayDuty.of(nights.subList(0, 6), FREE).inWords()).isEqualTo("Nothing to notify");
    }

    @Test
    void nightsAreAddedUpOverTwelveMonthsAndNoLonger() {
        var six = DAY.datesUntil(DAY.plusDays(6)).toList();
        assertThat(StayDuty.of(with(six, LocalDate.of(2025, 5, 6)), FREE).reached())
                .isEqualTo(LocalDate.of(2025, 5, 6));
        assertThat(StayDuty.of(with(six, LocalDate.of(2025, 5, 7)), FREE).required())
                .isEqualTo(Outcome.NO);
    }

    @Test
    void aNightCountsOnceInAnyOrder() {
        var nights = new ArrayList<>(DAY.datesUntil(DAY.plusDays(6)).toList());
        nights.addAll(nights.reversed());
        assertThat(StayDuty.of(nights, FREE).required()).isEqualTo(Outcome.NO);
    }

    @Test
    void theYearEndsOnTheDayBeforeItsAnniversary() {
        var due = PeriodicDuty.after(DAY, false, FREE);
        assertThat(due.by()).isEqualTo(LocalDate.of(2025, 5, 6));
        assertThat(due.everyDays()).isEqualTo(365);
        assertThat(due.doubts()).anyMatch(d -> d.contains("year of section 85"));
    }

    @Test
    void withoutAFixedAddressItIsEverySevenDaysSinceAugust2012() {
        assertThat(PeriodicDuty.after(DAY, true, FREE).by()).isEqualTo(DAY.plusDays(6));
        assertThat(PeriodicDuty.after(DAY, true, FREE).everyDays()).isEqualTo(7);
        assertThat(PeriodicDuty.after(LocalDate.of(2012, 8, 12), true, FREE).by())
                .isEqualTo(LocalDate.of(2013, 8, 11));
        assertThat(PeriodicDuty.after(LocalDate.of(2012, 8, 13), true, FREE).by())
                .isEqualTo(LocalDate.of(2012, 8, 19));
    }

    @Test
    void anUnknownAddressLeavesTheDayOpenAndNamesBoth() {
        var due = PeriodicDuty.after(DAY, null, FREE);
        assertThat(due.by()).isNull();
        assertThat(due.missing().getFirst()).contains("6 May 2025").contains("13 May 2024");
        assertThat(PeriodicDuty.after(LocalDate.of(2012, 8, 12), null, FREE).by())
                .isEqualTo(LocalDate.of(2013, 8, 11));
    }

    @Test
    void aYearThatEndsInCustodyLastsUntilThreeDaysAfterRelease() {
        var release = LocalDate.of(2025, 8, 1);
        assertThat(PeriodicDuty.after(DAY, false, List.of(custody(LocalDate.of(2025, 5, 6), release)))
                        .by())
                .isEqualTo(release.plusDays(2));
        assertThat(PeriodicDuty.after(DAY, false, List.of(custody(LocalDate.of(2025, 5, 7), release)))
                        .by())
                .isEqualTo(LocalDate.of(2025, 5, 6));
        assertThat(PeriodicDuty.after(DAY, false, List.of(custody(DAY, null))).by())
                .isNull();
    }

    @Test
    void everyJourneyAbroadIsNotifiedSinceAugust2012AndLongOnesBefore() {
        var last = LocalDate.of(2012, 8, 12);
        assertThat(TravelDuty.before(last, 2).required()).isEqualTo(Outcome.NO);
        assertThat(TravelDuty.before(last, 3).required()).isEqualTo(Outcome.YES);
        assertThat(TravelDuty.before(last, null).required()).isEqualTo(Outcome.UNKNOWN);
        assertThat(TravelDuty.before(last, null).missing()).containsExactly("Not recorded: for how many days");
        assertThat(TravelDuty.before(last.plusDays(1), 1).required()).isEqualTo(Outcome.YES);
        assertThat(TravelDuty.before(last.plusDays(1), null).by()).isEqualTo(LocalDate.of(2012, 8, 6));
    }

    @Test
    void theFiguresForTravelAreSaidToBeUnverified() {
        assertThat(TravelDuty.before(DAY, 1).doubts())
                .hasSizeGreaterThanOrEqualTo(2)
                .anyMatch(d -> d.contains("Northern Ireland"));
        assertThat(TravelDuty.before(DAY, 1).editions())
                .extracting(Edition::instrument)
                .allMatch(i -> i.contains("2012"));
    }

    @Test
    void whatWasNotifiedInAdvanceFitsWhenItComesInTime() {
        assertThat(AdvanceNotice.of(DAY, DAY.minusDays(2), DAY).required()).isEqualTo(Outcome.NO);
        assertThat(AdvanceNotice.of(DAY, DAY.plusDays(2), DAY.plusDays(9)).required())
                .isEqualTo(Outcome.NO);
    }

    @Test
    void whatComesMoreThanTwoDaysEarlyIsNotifiedAgain() {
        var due = AdvanceNotice.of(DAY, DAY.minusDays(3), DAY);
        assertThat(due.by()).isEqualTo(DAY.minusDays(1));
        assertThat(due.reached()).isEqualTo(DAY.minusDays(3));
    }

    @Test
    void whatDoesNotComeWithinThreeDaysIsNotifiedWithinSix() {
        assertThat(AdvanceNotice.of(DAY, null, DAY.plusDays(2)).required()).isEqualTo(Outcome.NO);
        var due = AdvanceNotice.of(DAY, null, DAY.plusDays(3));
        assertThat(due.required()).isEqualTo(Outcome.YES);
        assertThat(due.by()).isEqualTo(DAY.plusDays(5));
        assertThat(due.reached()).isEqualTo(DAY.plusDays(3));
        assertThat(AdvanceNotice.of(DAY, DAY.plusDays(8), DAY.plusDays(8)).by()).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void whatMustBeNotifiedGrewInAugust2012() {
        var before = Particular.on(LocalDate.of(2012, 8, 12)).stream()
                .map(Particular::name)
                .toList();
        var after = Particular.on(LocalDate.of(2012, 8, 13)).stream()
                .map(Particular::name)
                .toList();
        assertThat(before).contains("HOME_ADDRESS").doesNotContain("BANK_AND_CARDS");
        assertThat(after).containsAll(before).contains("BANK_AND_CARDS", "IDENTITY_DOCUMENTS", "HOUSEHOLD_WITH_CHILD");
        assertThat(Particular.on(LocalDate.of(2004, 4, 30))).isEmpty();
        assertThat(Particular.on(DAY).getFirst().citation()).isEqualTo("SOA 2003 s.83(5)(a)");
        assertThat(Particular.on(DAY).getFirst().inWords()).isEqualTo("date of birth");
        assertThat(Particular.edition().instrument()).contains("section 83");
    }

    private static Away custody(LocalDate from, @Nullable LocalDate released) {
        return new Away(Away.Where.CUSTODY, from, released);
    }

    private static List<LocalDate> with(List<LocalDate> nights, LocalDate more) {
        return Stream.concat(nights.stream(), Stream.of(more)).toList();
    }
}
