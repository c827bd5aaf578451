package org.openmappa.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openmappa.law.NotificationPeriod.Duration;

/** The notification requirements on a whole record: every period is kept, and they run until the last one ends. */
public record NotificationAnswer(List<NotificationPeriod> periods) implements Answer {
    private static final Comparator<NotificationPeriod> BY_END =
            Comparator.comparing(NotificationAnswer::rank).thenComparing(NotificationAnswer::lastDay);

    public NotificationAnswer {
        periods = List.copyOf(periods);
    }

    public static NotificationAnswer of(List<Conviction> convictions) {
        return new NotificationAnswer(convictions.stream()
                .map(c -> NotificationPeriod.of(c, convictions))
                .toList());
    }

    public Outcome subject() {
        return Outcome.any(periods.stream().map(NotificationPeriod::subject).toList());
    }

    /** The period that ends last; one of unknown length is taken to, unless another is indefinite. */
    public Optional<NotificationPeriod> last() {
        return periods.stream().filter(p -> p.subject() != Outcome.NO).max(BY_END);
    }

    private static int rank(NotificationPeriod period) {
        boolean sure = period.subject() == Outcome.YES && period.duration() != Duration.UNKNOWN;
        if (!sure) {
            return 1;
        }
        return period.lastDay() != null ? 0 : period.duration() == Duration.INDEFINITE ? 2 : 1;
    }

    private static LocalDate lastDay(NotificationPeriod period) {
        return period.lastDay() == null ? LocalDate.MAX : period.lastDay();
    }

    @Override
    public String inWords() {
        return switch (subject()) {
            case NO -> "Not subject to the notification requirements";
            case UNKNOWN -> "Cannot tell whether the notification requirements apply";
            case YES -> last().map(NotificationPeriod::inWords).orElse("Cannot tell how long");
        };
    }

    @Override
    public List<Step> steps() {
        return all(NotificationPeriod::steps).toList();
    }

    @Override
    public List<String> missing() {
        return all(NotificationPeriod::missing).distinct().toList();
    }

    @Override
    public List<String> wouldChange() {
        return all(NotificationPeriod::wouldChange).distinct().toList();
    }

    @Override
    public List<String> doubts() {
        return all(NotificationPeriod::doubts).distinct().toList();
    }

    @Override
    public List<Edition> editions() {
        return all(NotificationPeriod::editions).distinct().toList();
    }

    private <T> Stream<T> all(Function<NotificationPeriod, List<T>> part) {
        return periods.stream().map(part).flatMap(List::stream);
    }
}
