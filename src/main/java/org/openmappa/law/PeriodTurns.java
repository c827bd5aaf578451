package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What would have to be otherwise for the requirements to apply, to fall away, or to last for another time. */
record PeriodTurns(
        Conviction conviction,
        Step subject,
        @Nullable Length term,
        @Nullable LocalDate start) {

    List<String> inWords() {
        var applying =
                subject.decisive().stream().map(s -> "Whether the requirements apply turns on this: " + s.inWords());
        return Stream.of(applying, nearestTerms(), age())
                .flatMap(s -> s)
                .distinct()
                .toList();
    }

    /** The nearest longer and the nearest shorter term that make another row of section 82. */
    private Stream<String> nearestTerms() {
        if (term == null || start == null || conviction.dealtWith() != Disposal.Kind.CUSTODY) {
            return Stream.of();
        }
        var longer = IntStream.rangeClosed(term.months() + 1, term.months() + 30);
        var shorter = IntStream.iterate(term.months() - 1, m -> m > 0, m -> m - 1);
        var here = row(term);
        return Stream.of(longer, shorter)
                .flatMap(months ->
                        months
                                .mapToObj(Length::ofMonths)
                                .filter(other -> !row(other).equals(here))
                                .findFirst()
                                .stream())
                .map(t -> "With %s it would be: %s".formatted(t.inWords(), periodOf(t)));
    }

    private String periodOf(Length other) {
        return row(other).map(Section82::periodInWords).orElse("");
    }

    private Optional<Section82> row(@Nullable Length length) {
        return start == null ? Optional.empty() : Section82.rowFor(conviction.dealtWith(), length, start);
    }

    private Stream<String> age() {
        boolean halves =
                row(term).filter(r -> !r.isIndefinite() && !r.isTheDischarge()).isPresent();
        return start == null || !halves
                ? Stream.of()
                : Stream.of("How long they last turns on the age on the relevant date: under 18 it is half ("
                        + Words.lower(Age.whenDealtWith(conviction, start)) + ")");
    }
}
