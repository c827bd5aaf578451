package org.openmappa.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A median with its bootstrap 95 % interval. */
record Interval(double median, double low, double high) {
    private static final int SAMPLES = 10_000;

    static Interval of(List<Double> values) {
        Random random = new Random(1);
        double[] medians = new double[SAMPLES];
        for (int s = 0; s < SAMPLES; s++) {
            medians[s] = median(random.ints(values.size(), 0, values.size())
                    .mapToDouble(values::get)
                    .toArray());
        }
        Arrays.sort(medians);
        return new Interval(
                median(values.stream().mapToDouble(v -> v).toArray()),
                medians[(int) (SAMPLES * 0.025)],
                medians[(int) (SAMPLES * 0.975)]);
    }

    boolean widerThan(double share) {
        return low < 1 - share || high > 1 + share;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @Override
    public String toString() {
        return String.format(Locale.UK, "median %.3f, 95 %% interval %.3f to %.3f", median, low, high);
    }
}
