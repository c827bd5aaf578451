package org.openmappa.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.openmappa.app.Database;
import org.openmappa.app.EmbeddedDatabase;
import org.openmappa.testing.CheapHash;
import org.openmappa.testing.Pool;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A database with the demo accounts and nobody registered, thrown away at the end. */
final class DemoDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Map<String, String> HASTY =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off");

    private static final class Once {
        static final Made DATABASE = make();
    }

    private record Made(JdbcClient owner, Properties settings) {}

    private final Made made;

    /** The one that is filled once for all facts. */
    DemoDatabase() {
        this(Once.DATABASE);
    }

    private DemoDatabase(Made made) {
        this.made = made;
    }

    /** A second one, to make the demo again. */
    static DemoDatabase another() {
        return new DemoDatabase(make());
    }

    JdbcClient owner() {
        return made.owner();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new PropertiesPropertySource("demo", made.settings()));
    }

    private static Made make() {
        try {
            Path folder = Files.createTempDirectory("mappa-demo");
            EmbeddedDatabase embedded = EmbeddedDatabase.in(folder, HASTY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(embedded, folder)));
            Database database = embedded.database().migrated();
            new DemoAccounts(database.as(database.owner()), CheapHash.ofPasswords()).make();
            return new Made(JdbcClient.create(Pool.ofOwner(database)), embedded.settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(EmbeddedDatabase embedded, Path folder) {
        try {
            embedded.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("The demo database did not go away: " + e.getMessage());
        }
    }
}
