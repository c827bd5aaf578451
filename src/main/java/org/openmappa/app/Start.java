package org.openmappa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.openmappa.OpenMappa;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertiesPropertySource;
import picocli.CommandLine.Option;

/** What {@code serve} and {@code demo} have in common: a database, migrated, and the application on top of it. */
class Start {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the embedded database (${DEFAULT-VALUE})")
    Path data = Path.of("data");

    @Option(names = "--fresh", description = "Empty the folder first")
    boolean fresh;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Port (${DEFAULT-VALUE})")
    int port = 8080;

    ConfigurableApplicationContext application(boolean demo) throws IOException {
        Database database = database().migrated();
        Properties settings = database.settings();
        settings.setProperty("server.port", String.valueOf(port));
        settings.setProperty("mappa.demo", String.valueOf(demo));
        SpringApplication application = new SpringApplication(OpenMappa.class);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new PropertiesPropertySource("command line", settings)));
        return application.run();
    }

    private Database database() throws IOException {
        Map<String, String> environment = System.getenv();
        if (environment.containsKey("MAPPA_DB_URL")) {
            return Database.external(environment);
        }
        if (fresh) {
            empty(data);
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.in(data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(embedded)));
        return embedded.database();
    }

    private static void close(EmbeddedDatabase embedded) {
        try {
            embedded.close();
        } catch (IOException e) {
            System.err.println("The database did not close cleanly: " + e.getMessage());
        }
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
