package org.openmappa.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./mappa bench policies [--quick] [--people N] [--connections N] [--rounds N] [--seconds N]}: what the row policies
 * cost. The same pages of the same server with the policies and without them, in changing order, with the pages with
 * policies measured twice as the control. Aim: at most a fifth.
 */
public final class PolicyBench {
    private static final double CONTROL = 0.10;

    private PolicyBench() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(List.of(arguments));
        Path target = Files.createDirectories(options.folder());
        Path data = target.resolve("data-" + options.people());
        try (Report report = new Report(target.resolve("policies.txt"))) {
            report.say("OpenMAPPA policy bench, " + options);
            Population.in(data, options.people(), report);
            try (Server server = Server.start(data)) {
                String token = server.signIn("coordinator.ns");
                compare(server, token, Subject.caseFile(options.people()), options, report);
                compare(server, token, Subject.caseload(), options, report);
            }
        }
    }

    private static void compare(Server server, String token, Subject subject, Options options, Report report)
            throws Exception {
        report.say("\n== " + subject.name() + ", with row policies / without, " + options.connections() + " connections");
        Pages pages = new Pages(server.port(), token, subject, options.connections());
        server.database().policies(true);
        pages.learn();
        pages.run(Math.max(4, options.seconds()));
        List<Double> ratios = new ArrayList<>();
        List<Double> control = new ArrayList<>();
        try {
            for (int round = 0; round < options.rounds(); round++) {
                double[] rate = round(server, pages, round, options.seconds());
                ratios.add((rate[0] + rate[2]) / (rate[1] + rate[3]));
                control.add(rate[2] / rate[0]);
                report.say(String.format(
                        Locale.UK,
                        "round %2d: with %6.0f %6.0f  without %6.0f %6.0f  ratio %.3f  A'/A %.3f",
                        round + 1, rate[0], rate[2], rate[1], rate[3], ratios.getLast(), control.getLast()));
            }
        } finally {
            server.database().policies(true);
        }
        report.say("with policies / without: " + Interval.of(ratios) + "; aim: at least 0.80");
        Interval same = Interval.of(control);
        report.say("A' / A (control): " + same
                + (same.widerThan(CONTROL) ? ", wider than 10 %: THIS SESSION IS VOID" : ""));
    }

    /** With, without, with, without, beginning with another one in each round. */
    private static double[] round(Server server, Pages pages, int number, int seconds) throws Exception {
        double[] rates = new double[4];
        for (int i = 0; i < 4; i++) {
            int side = (i + number) % 4;
            server.database().policies(side % 2 == 0);
            pages.run(1); // statements are planned anew
            long start = System.nanoTime();
            rates[side] = pages.run(seconds) / ((System.nanoTime() - start) / 1e9);
        }
        return rates;
    }
}
