package org.openmappa.actuarial;

/** How a sum becomes a probability: the logistic function of intercept plus slope times the sum. */
record Link(Horizon horizon, double intercept, double slope) {

    /** From the head of a table: {@code two years -8.633 0.1598}. */
    static Link read(String words) {
        var parts = words.strip().split(" ");
        var horizon = parts[0].equals("one") ? Horizon.ONE_YEAR : Horizon.TWO_YEARS;
        return new Link(horizon, Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
    }

    Probability of(double sum, Rounding rounding) {
        double probability = rounding.probability(logistic(intercept + slope * sum));
        return new Probability(horizon, formula(), probability, rounding.percent(probability));
    }

    String formula() {
        return "1 / (1 + e^-(" + Numbers.plain(intercept) + " + " + Numbers.plain(slope) + " × sum))";
    }

    private static double logistic(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
