package org.openmappa.actuarial;

import java.math.BigDecimal;

/** A predicted share of people alike: within what time, by which formula, the figure, and the percentage as rounded. */
public record Probability(Horizon horizon, String formula, double value, BigDecimal percent) {

    public String inWords() {
        return percent.toPlainString() + "% " + horizon.inWords();
    }
}
