package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.openmappa.law.NotificationPeriod.Duration;

/** What must hold of the law whatever the facts are. */
class LawPropertiesTest {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate NOW = LocalDate.of(2024, 5, 7);
    private static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    @Property(tries = 500)
    void aLongerSentenceNeverShortensThePeriod(
            @ForAll("convictions") Conviction conviction, @ForAll @IntRange(max = 60) int more) {
        var sentence = conviction.sentence();
        if (sentence.term() == null || sentence.disposal() == Disposal.CONDITIONAL_DISCHARGE) {
            return;
        }
        var longer = Sentence.of(sentence.disposal(), sentence.imposedOn(), plus(sentence.term(), more));
        assertThat(end(conviction.sentencedTo(longer))).isAfterOrEqualTo(end(conviction));
    }

    @Property(tries = 500)
    void aPeriodUnder18IsNeverLongerThanAnAdults(@ForAll("convictions") Conviction conviction) {
        var day = conviction.foundOn();
        var child = conviction.committedOn(null).bornOn(day.minusYears(15));
        var adult = conviction.committedOn(day).bornOn(day.minusYears(30));
        assertThat(end(child)).isBeforeOrEqualTo(end(adult));
    }

    @Property(tries = 300)
    void addingAnOffenceNeverRemovesAGround(
            @ForAll("convictions") Conviction extra,
            @ForAll @Size(max = 4) List<@From("convictions") Conviction> some) {
        var more = new ArrayList<>(some);
        more.add(extra);
        assertThat(grounds(more)).containsAll(grounds(some));
    }

    @Property(tries = 300)
    void theOrderOfTheFactsDoesNotMatter(
            @ForAll @Size(max = 5) List<@From("convictions") Conviction> some, @ForAll Random random) {
        var shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, random);
        var one = decide(some);
        var other = decide(shuffled);
        assertThat(other.verdict()).isEqualTo(one.verdict());
        assertThat(other.recorded()).isEqualTo(one.recorded());
        assertThat(new HashSet<>(other.missing())).isEqualTo(new HashSet<>(one.missing()));
        assertThat(ends(shuffled)).containsExactlyInAnyOrderElementsOf(ends(some));
    }

    @Property(tries = 300)
    void everyAnswerIsWhole(
            @ForAll @Size(max = 5) List<@From("convictions") Conviction> some,
            @ForAll @IntRange(min = 1990, max = 2060) int year) {
        var answer = DecideCategory.on(some, List.of(), LocalDate.of(year, 1, 1));
        assertThat(answer.isEligible()).isEqualTo(!answer.grounds().isEmpty());
        assertThat(answer.recorded().isPresent()).isEqualTo(answer.isEligible());
        assertThat(answer.grounds()).extracting(Ground::category).doesNotContain(Category.THREE);
        assertThat(answer.explanation()).allMatch(s -> !s.citation().isBlank());
        if (answer.verdict() == CategoryAnswer.Verdict.CANNOT_TELL) {
            assertThat(answer.missing()).isNotEmpty();
        }
    }

    @Property(tries = 300)
    void aSubjectWithAllFactsKnownHasAPeriod(@ForAll("convictions") Conviction conviction) {
        var period = NotificationPeriod.of(conviction);
        if (period.isSubject() && period.missing().isEmpty()) {
            assertThat(period.duration()).isNotIn(Duration.NONE, Duration.UNKNOWN);
        }
    }

    @Property(tries = 500)
    void theLeavesOfAnExplanationAddUpToTheAnswer(@ForAll @Size(max = 4) List<@From("convictions") Conviction> some) {
        var answer = NotificationAnswer.of(some);
        assertThat(Outcome.any(
                        answer.periods().stream().map(p -> sum(p.explanation())).toList()))
                .isEqualTo(answer.subject());
        decide(some).steps().forEach(s -> assertThat(sum(s)).isEqualTo(s.outcome()));
        some.forEach(c -> assertThat(sum(Schedule3Listing.of(c).steps().getFirst()))
                .isEqualTo(Schedule3Listing.of(c).outcome()));
        some.forEach(
                c -> assertThat(sum(TerrorismNotificationPeriod.of(c).steps().getFirst()))
                        .isEqualTo(TerrorismNotificationPeriod.of(c).applies()));
    }

    @Property(tries = 500)
    void everyAnswerOfEveryKindHasTheOneShape(
            @ForAll("convictions") Conviction conviction, @ForAll("spells") List<Away> away) {
        var day = conviction.foundOn();
        Stream.<Answer>of(
                        NotificationPeriod.of(conviction),
                        NotificationAnswer.of(List.of(conviction)),
                        Schedule3Listing.of(conviction),
                        TerrorismNotificationPeriod.of(conviction, away),
                        decide(List.of(conviction)),
                        InitialDuty.from(day, away),
                        ChangeDuty.after(ChangeDuty.Change.RELEASE, day, away),
                        StayDuty.of(List.of(day), away),
                        PeriodicDuty.after(day, null, away),
                        TravelDuty.before(day, null),
                        AdvanceNotice.of(day, null, day.plusDays(4)),
                        Review.first(day, null),
                        Review.further(day),
                        ReviewApplication.by(null, null))
                .forEach(LawPropertiesTest::isWhole);
    }

    private static void isWhole(Answer answer) {
        assertThat(answer.inWords()).isNotBlank();
        assertThat(answer.steps())
                .isNotEmpty()
                .allMatch(s -> !s.rule().isBlank() && !s.citation().isBlank());
        assertThat(answer.missing()).doesNotContain("").doesNotHaveDuplicates();
        assertThat(answer.wouldChange()).doesNotHaveDuplicates();
        assertThat(answer.doubts()).doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void timeAwayNeverBringsADutyForward(@ForAll("spells") List<Away> away, @ForAll @IntRange(max = 400) int later) {
        var day = NOW.plusDays(later);
        var free = InitialDuty.from(day, List.of()).by();
        var due = InitialDuty.from(day, away).by();
        if (due != null) {
            assertThat(due).isAfterOrEqualTo(free);
            assertThat(away).noneMatch(a -> a.covers(due));
        }
    }

    @Property(tries = 500)
    void anotherNightNeverPutsAStayOff(
            @ForAll List<@IntRange(max = 800) Integer> nights, @ForAll @IntRange(max = 800) int more) {
        var some = nights.stream().map(NOW::plusDays).toList();
        var all = Stream.concat(some.stream(), Stream.of(NOW.plusDays(more))).toList();
        var before = StayDuty.of(some, List.of()).reached();
        var after = StayDuty.of(all, List.of()).reached();
        if (before != null) {
            assertThat(after).isBeforeOrEqualTo(before);
        }
    }

    @Provide
    Arbitrary<List<Away>> spells() {
        var starts = Arbitraries.integers().between(0, 500).map(NOW::plusDays);
        var lengths = Arbitraries.integers().between(0, 60).injectNull(0.1);
        return Combinators.combine(Arbitraries.of(Away.Where.class), starts, lengths)
                .as((where, from, days) -> new Away(where, from, days == null ? null : from.plusDays(days)))
                .list()
                .ofMaxSize(5);
    }

    /** The outcome of a step worked out again from its leaves alone. */
    private static Outcome sum(Step step) {
        var below = step.children().stream().map(LawPropertiesTest::sum).toList();
        return switch (step.kind()) {
            case LAW, FACT -> step.outcome();
            case ALL -> Outcome.all(below);
            case ANY -> Outcome.any(below);
        };
    }

    @Provide
    Arbitrary<Conviction> convictions() {
        var offences = Arbitraries.of(Offences.all().stream().map(Offence::ref).toList());
        var days = Arbitraries.integers().between(0, 9000).map(LocalDate.of(2000, 1, 1)::plusDays);
        var births = Arbitraries.integers().between(10 * 365, 60 * 365).injectNull(0.1);
        var manners = Arbitraries.of(Manner.class);
        return Combinators.combine(offences, Arbitraries.of(Route.class), days, disposals(), births, manners, answers())
                .as(LawPropertiesTest::made);
    }

    private static Conviction made(
            OffenceRef offence,
            Route route,
            LocalDate day,
            Sentence sentence,
            Integer daysOld,
            Manner manner,
            Set<Circumstance> so) {
        var sentenced = new Sentence(
                sentence.disposal(), day, sentence.term(), null, sentence.startsAfter(), sentence.endsOn());
        var made = Conviction.of(offence, route, day, sentenced).in(manner);
        for (var circumstance : so) {
            made = made.with(circumstance, true);
        }
        return daysOld == null ? made : made.bornOn(day.minusDays(daysOld)).committedOn(day.minusDays(30));
    }

    private static Arbitrary<Sentence> disposals() {
        var terms = Arbitraries.integers().between(0, 72).map(Length::ofMonths).injectNull(0.1);
        var waits = Arbitraries.integers().between(0, 24).map(Length::ofMonths);
        return Combinators.combine(Arbitraries.of(Disposal.class), terms, waits)
                .as((d, t, w) -> Sentence.of(d, null, t).startingAfter(w));
    }

    private static Arbitrary<Set<Circumstance>> answers() {
        return Arbitraries.of(Circumstance.class).set().ofMaxSize(4);
    }

    private static Length plus(Length term, int months) {
        return new Length(term.months() + months, term.days());
    }

    /** When the period certainly ends: an unknown period is taken as never having started, an indefinite one as endless. */
    private static LocalDate end(Conviction conviction) {
        var period = NotificationPeriod.of(conviction);
        if (period.duration() == Duration.INDEFINITE) {
            return FOREVER;
        }
        return period.lastDay() == null ? NEVER : period.lastDay();
    }

    private static CategoryAnswer decide(List<Conviction> convictions) {
        return DecideCategory.on(convictions, List.of(), Made.TODAY);
    }

    private static Set<String> grounds(List<Conviction> convictions) {
        return decide(convictions).grounds().stream()
                .map(g -> g.category() + " on " + Objects.requireNonNull(g.conviction()))
                .collect(Collectors.toSet());
    }

    private static List<String> ends(List<Conviction> convictions) {
        return decide(convictions).grounds().stream()
                .map(g -> g.category() + " " + g.reason() + " " + g.expectedEnd())
                .toList();
    }
}
