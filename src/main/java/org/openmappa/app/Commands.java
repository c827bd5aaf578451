package org.openmappa.app;

import java.io.IOException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command line: {@code ./mappa}. */
@Command(
        name = "mappa",
        description = "OpenMAPPA: the shared case file of Multi-Agency Public Protection Arrangements",
        mixinStandardHelpOptions = true,
        subcommands = {
            Serve.class,
            Demo.class,
            MakeAccount.class,
            Rules.class,
            Lists.class,
            Trail.class,
            Witness.class,
            WarmUp.class
        })
public final class Commands {
    private static final int FAILED = 1;

    private Commands() {}

    public static void run(String[] arguments) {
        int status = new CommandLine(new Commands())
                .setExecutionExceptionHandler(Commands::explain)
                .execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** One line for what the reader can put right; anything else is a bug and flies. */
    private static int explain(Exception e, CommandLine command, ParseResult asked) throws Exception {
        if (e instanceof IllegalArgumentException || e instanceof IOException || e instanceof PortInUseException) {
            command.getErr().println("mappa: " + e.getMessage());
            return FAILED;
        }
        throw e;
    }
}
