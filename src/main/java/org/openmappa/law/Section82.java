package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of the table in section 82 of the Sexual Offences Act 2003: how somebody was dealt with, and the period. */
record Section82(
        Disposal.Kind kind,
        @Nullable Integer atLeast,
        @Nullable Integer moreThan,
        @Nullable Integer lessThan,
        String period,
        String under18,
        String inWords,
        String citation) {
    static final LawTable TABLE = LawTable.read("soa-2003-section-82");
    private static final List<Section82> ROWS = TABLE.map(Section82::of);

    private static Section82 of(LawTable.Row row) {
        return new Section82(
                Disposal.Kind.valueOf(row.text("dealt_with")),
                row.number("at_least"),
                row.number("more_than"),
                row.number("less_than"),
                row.text("period"),
                row.text("under_18"),
                row.text("in_words"),
                "SOA 2003 " + row.text("citation"));
    }

    /** The row that fits, or none where the kind of disposal or the length of the sentence is not known. */
    static Optional<Section82> rowFor(Disposal.Kind dealtWith, @Nullable Length term, LocalDate from) {
        if (dealtWith == Disposal.Kind.NOT_KNOWN || (dealtWith == Disposal.Kind.CUSTODY && term == null)) {
            return Optional.empty();
        }
        return ROWS.stream().filter(r -> r.fits(dealtWith, term, from)).findFirst();
    }

    private boolean fits(Disposal.Kind dealtWith, @Nullable Length term, LocalDate from) {
        boolean residual = kind == Disposal.Kind.OTHER;
        return residual || (kind == dealtWith && (term == null || fits(term, from)));
    }

    private boolean fits(Length term, LocalDate from) {
        return (atLeast == null || term.comparedWith(atLeast, from) >= 0)
                && (moreThan == null || term.comparedWith(moreThan, from) > 0)
                && (lessThan == null || term.comparedWith(lessThan, from) < 0);
    }

    boolean isIndefinite() {
        return period.equals("INDEFINITE");
    }

    boolean isTheDischarge() {
        return period.equals("DISCHARGE");
    }

    /** What the row gives an adult, in words. */
    String periodInWords() {
        if (isIndefinite()) {
            return "indefinite";
        }
        return isTheDischarge() ? "the period of the discharge" : length(false).inWords();
    }

    Length length(boolean halved) {
        return Length.ofMonths(Integer.parseInt(halved ? under18 : period));
    }
}
