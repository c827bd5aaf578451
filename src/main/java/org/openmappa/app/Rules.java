package org.openmappa.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.openmappa.rules.CheckRules;
import org.openmappa.shared.London;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mappa rules check FILE}: needs neither the database nor the application, and starts neither. */
@Command(
        name = "rules",
        description = "Check the rules against cases of your own",
        subcommands = Rules.Check.class,
        synopsisSubcommandLabel = "check FILE")
class Rules {

    @Command(
            name = "check",
            description = "Answer every case of a CSV file (id, area, facts, expected) and tell which differ and where."
                    + " Exit status 1 when a case fails, 2 when the file or a row cannot be read",
            mixinStandardHelpOptions = true)
    static class Check implements Callable<Integer> {
        private static final int FAILED = 1;
        private static final int UNREADABLE = 2;

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "The cases")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            var report = new CheckRules(London.today(Clock.systemUTC())).check(file);
            PrintWriter out = spec.commandLine().getOut();
            report.failures().forEach(out::println);
            report.faults().forEach(f -> spec.commandLine().getErr().println("mappa: " + f));
            out.println(report.inWords());
            if (!report.faults().isEmpty()) {
                return UNREADABLE;
            }
            return report.failures().isEmpty() ? 0 : FAILED;
        }
    }
}
