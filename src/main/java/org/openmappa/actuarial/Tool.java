package org.openmappa.actuarial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool in one edition: for whom it is, who may use it, where its arithmetic was published, and where its bands begin.
 * {@code bandsFrom} holds the lowest value of medium, high and very high, as far as the tool has them; it is empty where
 * a rule gives the band. {@code from} and {@code until} are null where no source gives the day.
 */
public record Tool(
        String id,
        String name,
        String edition,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String forWhom,
        String usedBy,
        String source,
        String measure,
        List<BigDecimal> bandsFrom) {
    private static final List<Band> RISING = List.of(Band.LOW, Band.MEDIUM, Band.HIGH, Band.VERY_HIGH);

    public Tool {
        bandsFrom = List.copyOf(bandsFrom);
    }

    /** The band of a value in the measure of this tool: whole percentage, percentage or points. */
    public Band band(BigDecimal value) {
        Refuse.when(bandsFrom.isEmpty(), name + " takes its band from a rule, not from a value");
        Refuse.when(value.signum() < 0, "A score cannot be negative");
        long passed =
                bandsFrom.stream().filter(from -> value.compareTo(from) >= 0).count();
        return RISING.get(Math.toIntExact(passed));
    }

    public String inWords() {
        return name + ", edition " + edition;
    }
}
