package org.openmappa;

import org.openmappa.app.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. From the command line: {@code ./mappa demo | serve}. */
@SpringBootApplication
public class OpenMappa {
    public static void main(String[] arguments) {
        Commands.run(arguments);
    }
}
