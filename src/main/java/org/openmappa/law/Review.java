package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sections 91A to 91F: when somebody who is subject for an indefinite time may ask the police to end that. {@code
 * qualifyingDate} is the first day on which an application may be made; null where it cannot be told.
 */
public record Review(@Nullable LocalDate qualifyingDate, Ruling ruling) implements Answer {

    /** After the first notification after release: 15 years, or 8 for somebody under 18 on the relevant date. */
    public static Review first(LocalDate firstNotification, @Nullable Integer ageOnRelevantDate) {
        if (ageOnRelevantDate == null) {
            return ageNotRecorded(firstNotification);
        }
        var name = ageOnRelevantDate < 18 ? Figure.Name.QUALIFYING_YEARS_UNDER_18 : Figure.Name.QUALIFYING_YEARS;
        return after(firstNotification, Figure.of(name), "First notified").doubting(Doubt.RELEVANT_NOTIFICATION);
    }

    /** After a determination that the requirements continue. */
    public static Review further(LocalDate determination) {
        return after(determination, Figure.of(Figure.Name.FURTHER_YEARS), "Determined")
                .doubting(Doubt.FURTHER_DATE_LATER);
    }

    private static Review after(LocalDate from, Figure figure, String what) {
        var day = Anniversary.lastDay(from, Length.ofYears(figure.number())).plusDays(1);
        var step = figure.step("%s on %s: from %s".formatted(what, Words.of(from), Words.of(day)), Outcome.YES);
        var doubts = figure.verified() ? Stream.<String>of() : Stream.of(Doubt.FIGURE_NOT_READ.inWords());
        var ruling = new Ruling(
                Outcome.YES,
                "An application may be made from " + Words.of(day),
                List.of(step),
                List.of(),
                List.of(),
                doubts.toList(),
                List.of(figure.edition()));
        return new Review(day, ruling);
    }

    private static Review ageNotRecorded(LocalDate firstNotification) {
        var figure = Figure.of(Figure.Name.QUALIFYING_YEARS);
        var facts = "Not recorded: the age on the relevant date; adult from %s, under 18 from %s"
                .formatted(
                        Words.of(first(firstNotification, 18).qualifyingDate()),
                        Words.of(first(firstNotification, 17).qualifyingDate()));
        var step = Step.fact("18 or over on the relevant date", figure.citation(), facts, Outcome.UNKNOWN);
        return new Review(null, Ruling.of("The first day for an application", step, List.of(), figure.edition()));
    }

    private Review doubting(Doubt doubt) {
        return new Review(qualifyingDate, ruling.doubting(doubt));
    }

    @Override
    public String inWords() {
        return ruling.inWords();
    }

    @Override
    public List<Step> steps() {
        return ruling.steps();
    }

    @Override
    public List<String> missing() {
        return ruling.missing();
    }

    @Override
    public List<String> wouldChange() {
        return ruling.wouldChange();
    }

    @Override
    public List<String> doubts() {
        return ruling.doubts();
    }

    @Override
    public List<Edition> editions() {
        return ruling.editions();
    }
}
