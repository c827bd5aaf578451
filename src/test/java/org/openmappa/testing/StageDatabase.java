package org.openmappa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.openmappa.app.Database;
import org.openmappa.app.EmbeddedDatabase;
import org.openmappa.demo.DemoAccounts;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The one database of a test run: migrated, with the demo accounts, thrown away at the end. */
final class StageDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Nothing here has to survive a power cut. */
    private static final Map<String, String> HASTY =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off");

    private static final class Once {
        static final Properties SETTINGS = new Properties();
        static final Database DATABASE = make(SETTINGS);
        static final JdbcClient OWNER = JdbcClient.create(Pool.ofOwner(DATABASE));
    }

    static Database get() {
        return Once.DATABASE;
    }

    static JdbcClient owner() {
        return Once.OWNER;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new PropertiesPropertySource("stage", Once.SETTINGS));
    }

    private static Database make(Properties settings) {
        try {
            Path folder = Files.createTempDirectory("mappa-stage");
            EmbeddedDatabase embedded = EmbeddedDatabase.in(folder, HASTY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(embedded, folder)));
            Database database = embedded.database().migrated();
            new DemoAccounts(database.as(database.owner()), CheapHash.ofPasswords()).make();
            settings.putAll(embedded.settings());
            settings.setProperty("mappa.second-factor", "optional");
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(EmbeddedDatabase embedded, Path folder) {
        try {
            embedded.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("The test database did not go away: " + e.getMessage());
        }
    }
}
