package org.openmappa.bench;

import java.nio.file.Path;
import java.util.List;

/** What was asked for. */
record Options(int people, int connections, int rounds, int seconds, int starts) {
    static Options of(List<String> arguments) {
        boolean quick = arguments.contains("--quick");
        return new Options(
                number(arguments, "--people", quick ? 2_000 : 100_000),
                number(arguments, "--connections", 8),
                number(arguments, "--rounds", quick ? 3 : 10),
                number(arguments, "--seconds", quick ? 2 : 7),
                arguments.contains("--no-start") ? 0 : quick ? 2 : 5);
    }

    Path folder() {
        return Path.of(System.getProperty("mappa.home"), "target", "bench");
    }

    private static int number(List<String> arguments, String name, int otherwise) {
        int at = arguments.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(arguments.get(at + 1));
    }
}
