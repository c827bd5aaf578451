package org.openmappa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.NotificationPeriod.Duration;

/** Sections 82, 131 and 132 applied to one conviction: the relevant date, the row of the table, the last day. */
final class MeasurePeriod {
    private static final List<Edition> EDITIONS =
            List.of(Schedule3.TABLE.edition(), Threshold.TABLE.edition(), Section82.TABLE.edition());

    private final Conviction conviction;
    private final Step subject;
    private final @Nullable LocalDate start;
    private final @Nullable Length term;
    private final Collection<Conviction> others;
    private final List<Step> reasons = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    MeasurePeriod(Conviction conviction, Collection<Conviction> others) {
        this.conviction = conviction;
        this.others = others;
        this.subject = Subject.toNotification(conviction);
        this.start = relevantDate();
        this.term = Terms.together(conviction, others);
        missing.addAll(subject.missing());
    }

    NotificationPeriod answer() {
        if (subject.outcome() == Outcome.NO) {
            return period(Duration.NONE, null, false, null);
        }
        if (start == null) {
            missing.add("Not recorded: the date of the sentence, from which the period runs");
            return period(Duration.UNKNOWN, null, false, null);
        }
        return row(start).map(r -> measured(r, start)).orElseGet(this::sentenceNotKnown);
    }

    /** Section 132: the conviction, or for a threshold that turns on the sentence the day on which that was passed. */
    private @Nullable LocalDate relevantDate() {
        var apart = Schedule3.of(conviction.offence())
                .map(r -> r.metWithoutTheSentence(conviction))
                .orElse(Outcome.YES);
        var sentenced = conviction.sentence().imposedOn();
        if (apart == Outcome.UNKNOWN && !conviction.foundOn().equals(sentenced)) {
            missing.add("Not recorded: ages that decide whether the period starts with the conviction or the sentence");
        }
        return apart == Outcome.YES ? conviction.foundOn() : sentenced;
    }

    private Optional<Section82> row(LocalDate from) {
        return Section82.rowFor(conviction.dealtWith(), term, from);
    }

    private NotificationPeriod measured(Section82 row, LocalDate from) {
        if (isCountedTogether()) {
            reasons.add(Step.law(
                    "Consecutive terms for Schedule 3 offences are added up, and time that they share counts once",
                    "SOA 2003 s.82(3), (4)",
                    "Together " + Objects.requireNonNull(term).inWords(),
                    true));
        }
        reasons.add(Step.law("Section 82 gives the period for: " + row.inWords(), row.citation(), dealtWith(), true));
        if (row.isIndefinite()) {
            return period(Duration.INDEFINITE, null, false, null);
        }
        return row.isTheDischarge() ? discharge(from) : fixed(row, from);
    }

    private NotificationPeriod discharge(LocalDate from) {
        var length = conviction.sentence().term();
        if (length == null) {
            missing.add("Not recorded: the length of the conditional discharge");
            return period(Duration.PERIOD_OF_DISCHARGE, null, false, null);
        }
        return period(Duration.PERIOD_OF_DISCHARGE, length, false, Anniversary.lastDay(from, length));
    }

    private NotificationPeriod fixed(Section82 row, LocalDate from) {
        var adult = Age.reachedWhenDealtWith(18, conviction, from);
        reasons.add(Step.fact(
                "Under 18 on the relevant date, so the period is halved",
                "SOA 2003 s.82(2)",
                Age.whenDealtWith(conviction, from),
                adult == Outcome.UNKNOWN ? Outcome.UNKNOWN : adult.opposite()));
        if (adult == Outcome.UNKNOWN) {
            missing.add("Not recorded: the offender's date of birth, which decides whether the period is halved");
            return period(Duration.UNKNOWN, null, false, null);
        }
        var length = row.length(adult == Outcome.NO);
        return period(Duration.FIXED, length, adult == Outcome.NO, Anniversary.lastDay(from, length));
    }

    private NotificationPeriod sentenceNotKnown() {
        missing.add("Not recorded: the sentence or its length, which decides the period");
        return period(Duration.UNKNOWN, null, false, null);
    }

    private String dealtWith() {
        var words = conviction.route() == Route.CAUTION
                ? Route.CAUTION.label()
                : conviction.sentence().inWords();
        if (term == null || term.equals(conviction.sentence().term())) {
            return words;
        }
        return words
                + (isCountedTogether() ? "; counted with other terms as: " : "; detention to be served: ")
                + term.inWords();
    }

    private boolean isCountedTogether() {
        return term != null && !term.equals(conviction.sentence().detention());
    }

    private NotificationPeriod period(
            Duration duration, @Nullable Length length, boolean halved, @Nullable LocalDate lastDay) {
        var from = duration == Duration.NONE ? null : start;
        var other = lastDay == null || length == null || from == null ? null : Anniversary.otherReading(from, length);
        return new NotificationPeriod(
                subject.outcome(),
                duration,
                length,
                halved,
                from,
                cutShort(lastDay),
                other,
                subject,
                reasons,
                missing.stream().distinct().toList(),
                new PeriodTurns(conviction, subject, term, from).inWords(),
                doubts(other),
                EDITIONS);
    }

    private List<String> doubts(@Nullable LocalDate otherReading) {
        var doubts = new ArrayList<>(Schedule3Listing.doubts(conviction));
        if (conviction.dealtWith() == Disposal.Kind.HOSPITAL) {
            doubts.add(Doubt.NO_RESTRICTION_RECORDED.inWords());
        }
        if (Terms.meetsTermOfAnotherDay(conviction, others)) {
            doubts.add(Doubt.TERMS_OF_DIFFERENT_DAYS.inWords());
        }
        if (otherReading != null) {
            doubts.add(Doubt.LEAP_DAY.inWords());
        }
        return doubts;
    }

    /** Section 82(5): a finding of disability followed by a trial has effect until the trial ends. */
    private @Nullable LocalDate cutShort(@Nullable LocalDate lastDay) {
        var trial = conviction.laterTrialEnded();
        if (trial == null || conviction.route() != Route.DID_ACT) {
            return lastDay;
        }
        reasons.add(Step.law(
                "The period on a finding of disability ends when the person is later tried",
                "SOA 2003 s.82(5)",
                "Trial ended on " + Words.of(trial),
                true));
        return lastDay == null || trial.isBefore(lastDay) ? trial : lastDay;
    }
}
