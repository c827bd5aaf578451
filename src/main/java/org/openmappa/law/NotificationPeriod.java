package org.openmappa.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether one conviction, finding or caution brings the notification requirements of Part 2 of the Sexual Offences
 * Act 2003, from when, for how long and why. {@code alternativeLastDay} is set where the law leaves the day open.
 */
public record NotificationPeriod(
        Outcome subject,
        Duration duration,
        @Nullable Length length,
        boolean halved,
        @Nullable LocalDate relevantDate,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate alternativeLastDay,
        Step explanation,
        List<Step> reasons,
        List<String> missing,
        List<String> wouldChange,
        List<String> doubts,
        List<Edition> editions)
        implements Answer {

    /** What kind of period it is. */
    public enum Duration {
        NONE,
        FIXED,
        PERIOD_OF_DISCHARGE,
        INDEFINITE,
        UNKNOWN
    }

    public NotificationPeriod {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
        wouldChange = List.copyOf(wouldChange);
        doubts = List.copyOf(doubts);
        editions = List.copyOf(editions);
    }

    public static NotificationPeriod of(Conviction conviction) {
        return of(conviction, List.of());
    }

    /** With the person's other convictions, so that terms imposed together are counted together. */
    public static NotificationPeriod of(Conviction conviction, Collection<Conviction> others) {
        return new MeasurePeriod(conviction, others).answer();
    }

    public boolean isSubject() {
        return subject == Outcome.YES;
    }

    @Override
    public List<Step> steps() {
        return Stream.concat(Stream.of(explanation), reasons.stream()).toList();
    }

    @Override
    public String inWords() {
        return switch (duration) {
            case NONE -> "No notification period";
            case INDEFINITE -> "Indefinite";
            case UNKNOWN -> "Cannot tell how long";
            case FIXED, PERIOD_OF_DISCHARGE -> length == null ? "The period of the discharge" : length.inWords();
        };
    }

    /** Whether the requirements still ran on a day. The shortest fixed period is a year, so the first year is sure. */
    Outcome runsOn(LocalDate day) {
        if (subject == Outcome.NO || isOutside(day)) {
            return Outcome.NO;
        }
        if (subject == Outcome.UNKNOWN || lastDay != null || duration == Duration.INDEFINITE) {
            return subject;
        }
        boolean firstYear = relevantDate != null && day.isBefore(relevantDate.plusYears(1));
        return firstYear ? Outcome.YES : Outcome.UNKNOWN;
    }

    private boolean isOutside(LocalDate day) {
        return (relevantDate != null && day.isBefore(relevantDate)) || (lastDay != null && day.isAfter(lastDay));
    }
}
