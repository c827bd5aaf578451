package org.openmappa.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** {@code ./mappa bench [--quick] [--people N] [--connections N] [--rounds N] [--seconds N] [--no-start]}. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(List.of(arguments));
        Path target = Path.of(System.getProperty("mappa.home"), "target", "bench");
        Path data = target.resolve("data-" + options.people());
        try (Report report = new Report(target.resolve("report.txt"))) {
            report.say("OpenMAPPA bench, " + options);
            Population.in(data, options.people(), report);
            try (Server server = Server.start(data)) {
                String token = server.signIn("coordinator.ns");
                int population = options.people();
                compare(server, token, Subject.caseFile(population), options, report);
                compare(server, token, Subject.caseload(), options, report);
            }
            if (options.starts() > 0) {
                Starts.compare(data, options.starts(), report);
            }
        }
    }

    private static void compare(Server server, String token, Subject subject, Options options, Report report)
            throws Exception {
        report.say("\n== " + subject.name() + ", " + options.connections() + " connections");
        Pages pages = new Pages(server.port(), token, subject, options.connections());
        List<Statement> statements = server.database().statementsOf(() -> pages.one(1));
        report.say("statements of one page: "
                + statements.stream().map(Bench::kind).collect(Collectors.joining(", ")));
        Path script = options.folder().resolve(subject.file() + ".sql");
        PgBench peer = PgBench.of(server.database(), subject, statements, script, options.connections());
        pages.learn();
        Rounds.run(pages, peer, server, subject, options, report);
    }

    private static String kind(Statement statement) {
        String words = statement.text().replaceAll("\\s+", " ");
        return words.length() > 40 ? words.substring(0, 40) + "…" : words;
    }
}
