package org.openmappa;

import org.openmappa.app.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The application. From the command line: {@code ./mappa demo | serve}. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class OpenMappa {
    public static void main(String[] arguments) {
        Commands.run(arguments);
    }
}
