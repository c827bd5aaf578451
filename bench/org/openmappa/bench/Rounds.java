package org.openmappa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rounds of A, B, A', B' in changing order: A is the application, B is pgbench. */
final class Rounds {
    private static final double STEADY = 0.03;
    private static final double CONTROL = 0.10;
    private final Pages pages;
    private final PgBench peer;
    private final int seconds;
    private long shown;
    private long run;

    private Rounds(Pages pages, PgBench peer, int seconds) {
        this.pages = pages;
        this.peer = peer;
        this.seconds = seconds;
    }

    static void run(Pages pages, PgBench peer, Server server, Subject subject, Options options, Report report)
            throws Exception {
        Rounds rounds = new Rounds(pages, peer, options.seconds());
        report.say(pages.lengths());
        rounds.warmUp(options, report);
        rounds.shown = 0;
        rounds.run = 0;
        long before = server.database().entries(subject.what());
        List<Double> ratios = new ArrayList<>();
        List<Double> control = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            Machine machine = Machine.now(server);
            double[] rate = rounds.round(round);
            double ratio = (rate[0] + rate[2]) / (rate[1] + rate[3]);
            ratios.add(ratio);
            control.add(rate[2] / rate[0]);
            report.say(String.format(
                    Locale.UK,
                    "round %2d: app %6.0f %6.0f  pgbench %6.0f %6.0f  ratio %.3f  A'/A %.3f  %s",
                    round + 1, rate[0], rate[2], rate[1], rate[3], ratio, rate[2] / rate[0], machine.since(server)));
        }
        long entries = server.database().entries(subject.what()) - before;
        report.say("on the trail: " + entries + " entries for " + rounds.shown + " pages and " + rounds.run
                + " pgbench transactions: " + (entries == rounds.shown + rounds.run ? "equal" : "NOT EQUAL"));
        report.say("app / pgbench: " + Interval.of(ratios));
        Interval aa = Interval.of(control);
        report.say("A' / A (control): " + aa
                + (aa.widerThan(CONTROL) ? ", wider than 10 %: THIS SESSION IS VOID" : ""));
        if (entries != rounds.shown + rounds.run) {
            throw new IllegalStateException("a look was not on the trail");
        }
    }

    /** Until three windows in a row differ by less than 3 %, or a dozen have passed. */
    private void warmUp(Options options, Report report) throws Exception {
        List<Double> windows = new ArrayList<>();
        boolean steady = false;
        int most = options.seconds() < 5 ? 4 : 12;
        while (!steady && windows.size() < most) {
            windows.add((double) pages.run(options.seconds() < 5 ? 2 : 5));
            steady = windows.size() >= 3 && spread(windows.subList(windows.size() - 3, windows.size())) < STEADY;
        }
        peer.run(Math.min(5, options.seconds()));
        report.say("warm-up: " + windows.size() + " windows, " + (steady ? "steady" : "not steady within 3 %"));
    }

    /** The four rates in the order A, B, A', B', whatever the order in which they were measured. */
    private double[] round(int number) throws Exception {
        double[] rates = new double[4];
        for (int i = 0; i < 4; i++) {
            int side = (i + number) % 4;
            rates[side] = side % 2 == 0 ? pages() : transactions();
        }
        return rates;
    }

    private double pages() throws Exception {
        long start = System.nanoTime();
        long count = pages.run(seconds);
        shown += count;
        return count / ((System.nanoTime() - start) / 1e9);
    }

    private double transactions() throws Exception {
        PgBench.Run done = peer.run(seconds);
        run += done.transactions();
        return done.perSecond();
    }

    private static double spread(List<Double> values) {
        double most = values.stream().mapToDouble(v -> v).max().orElseThrow();
        double least = values.stream().mapToDouble(v -> v).min().orElseThrow();
        return (most - least) / least;
    }
}
