package org.openmappa.actuarial;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a predictor's table: a term, for whom it is, its power, and its coefficient in each version. */
record Coefficient(
        String term,
        String sex,
        int power,
        @Nullable Double fixed,
        @Nullable Double dynamic,
        String words) {
    private static final String OFFENCE = "offence.";
    private static final String[] POWERS = {"", "", ", squared", ", cubed", ", to the fourth"};

    static Coefficient read(Table.Row row) {
        return new Coefficient(
                row.text("term"),
                row.text("sex"),
                Integer.parseInt(row.text("power")),
                row.number("static"),
                row.number("dynamic"),
                row.text("words"));
    }

    boolean isFor(Measures m) {
        boolean otherOffence = term.startsWith(OFFENCE) && !term.equals(OFFENCE + m.offence());
        return !otherOffence && (sex.isEmpty() || sex.equals(m.sex().name()));
    }

    /** The question of the assessment that this row asks, if it asks one. */
    Optional<Need> need() {
        return Need.numbered(term);
    }

    boolean asks(String kind) {
        return term.startsWith(kind);
    }

    Optional<Term> in(Score.Version version, Measures m) {
        return Optional.ofNullable(version == Score.Version.STATIC ? fixed : dynamic)
                .map(c -> term(c, m));
    }

    private Term term(double coefficient, Measures m) {
        var input = Input.of(term, m);
        return Term.of(words + POWERS[power], input.said(), Math.pow(input.value(), power), coefficient);
    }
}
