package org.openmappa.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ./mappa}. */
@Command(
        name = "mappa",
        description = "OpenMAPPA: the shared case file of Multi-Agency Public Protection Arrangements",
        mixinStandardHelpOptions = true,
        subcommands = {Serve.class, Demo.class})
public final class Commands {
    private Commands() {}

    public static void run(String[] arguments) {
        int status = new CommandLine(new Commands()).execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }
}
