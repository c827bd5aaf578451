package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A number that an Act or a regulation sets: so many days, months or years, from a day and until a day. */
record Figure(Name name, int number, LawTable.Row source, Edition edition) {
    private static final List<Figure> ALL = Stream.of(
                    "soa-2003-sections-83-85", "si-2004-1220", "si-2012-1876", "soa-2003-sections-91a-91f")
            .flatMap(Figure::read)
            .toList();

    /** What the number says; its unit stands in the name. */
    enum Name {
        INITIAL_DAYS,
        CHANGE_DAYS,
        STAY_DAYS,
        STAY_WINDOW_MONTHS,
        EARLY_DAYS,
        OVERDUE_DAYS,
        CORRECTION_DAYS,
        PERIODIC_MONTHS,
        RESUMED_DAYS,
        NO_FIXED_ABODE_DAYS,
        TRAVEL_LEAST_DAYS,
        TRAVEL_NOTICE_DAYS,
        QUALIFYING_YEARS,
        QUALIFYING_YEARS_UNDER_18,
        FURTHER_YEARS,
        FURTHER_YEARS_LONGEST
    }

    private static Stream<Figure> read(String table) {
        var read = LawTable.read(table);
        return read
                .map(r -> new Figure(
                        Name.valueOf(r.text("name")), Objects.requireNonNull(r.number("number")), r, read.edition()))
                .stream();
    }

    static Optional<Figure> on(LocalDate day, Name name) {
        return ALL.stream()
                .filter(f -> f.name == name && f.source.inForceOn(day))
                .findFirst();
    }

    /** The figure as it stands now, for rules that were never changed. */
    static Figure of(Name name) {
        return ALL.stream().filter(f -> f.name == name).toList().getLast();
    }

    String inWords() {
        return source.text("in_words");
    }

    String citation() {
        var written = source.text("citation");
        return written.startsWith("s.") ? "SOA 2003 " + written : written;
    }

    boolean verified() {
        return source.yes("verified");
    }

    /** Its words as a rule of their own. */
    String rule() {
        return Words.capital(inWords());
    }

    Step step(String facts, Outcome outcome) {
        return Step.law(rule(), citation(), facts, outcome);
    }
}
