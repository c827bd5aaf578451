package org.openmappa.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From the command to the first page, with the JDK's AOT cache and without, one after the other. */
final class Starts {
    private Starts() {}

    static void compare(Path data, int times, Report report) throws Exception {
        report.say("\n== Start to first page");
        List<Double> ratios = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            double first = n % 2 == 0 ? with(data) : without(data);
            double second = n % 2 == 0 ? without(data) : with(data);
            double cached = n % 2 == 0 ? first : second;
            double plain = n % 2 == 0 ? second : first;
            ratios.add(cached / plain);
            report.say(String.format(
                    Locale.UK, "start %d: with cache %.2f s, without %.2f s, ratio %.3f", n + 1, cached, plain, cached / plain));
        }
        report.say("with / without: " + Interval.of(ratios));
    }

    private static double with(Path data) throws Exception {
        return seconds(data, List.of());
    }

    private static double without(Path data) throws Exception {
        return seconds(data, List.of("-XX:AOTMode=off"));
    }

    private static double seconds(Path data, List<String> flags) throws Exception {
        long start = System.nanoTime();
        try (Server server = Server.start(data, flags);
                Wire wire = new Wire(server.port(), "none")) {
            if (wire.get("/sign-in").status() != 200) {
                throw new IllegalStateException("no first page");
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
