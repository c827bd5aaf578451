package org.openmappa.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openmappa.OpenMappa;
import org.openmappa.trail.seal.TrailFolder;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import picocli.CommandLine.Option;

/**
 * What {@code serve} and {@code demo} have in common: a database, migrated, and the application on top of it. The
 * database starts while the application loads.
 */
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

    /** Whether invented histories may be made: never in a live service. */
    boolean demo;

    /** Whether a password alone signs in, as for the accounts of a practice run. */
    boolean passwordAlone;

    /** Where the trail is kept, if not where the environment says or beside the data. */
    @Nullable
    Path trail;

    private final Ending ending = new Ending();

    /** The application on a database given by the environment. */
    ConfigurableApplicationContext on(Database external, Path keyFile) {
        return application(false, keyFile, () -> external.migrated());
    }

    /** The application on the embedded database of a folder. */
    ConfigurableApplicationContext on(DataFolder folder, Consumer<Database> prepare) throws IOException {
        return application(folder.isDemo(), folder.key(), () -> {
            Database database = ending.first(EmbeddedDatabase.in(folder, Map.of()))
                    .database()
                    .migrated();
            prepare.accept(database);
            return database;
        });
    }

    /** Where it is: also when any free port was asked for (0). */
    static String address(ConfigurableApplicationContext application) {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    void end() {
        ending.end();
    }

    DataFolder folder() throws IOException {
        DataFolder folder = DataFolder.take(data);
        if (fresh) {
            folder.empty();
        }
        return folder;
    }

    private interface Opening {
        Database open() throws IOException;
    }

    private ConfigurableApplicationContext application(boolean demo, Path keyFile, Opening opening) {
        LoggerFactory.getILoggerFactory(); // once, before two threads ask for it
        CompletableFuture<Database> database = new CompletableFuture<>();
        Thread.ofPlatform().name("database").start(() -> complete(database, opening));
        SpringApplication application = new SpringApplication(OpenMappa.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                context -> settings(context.getEnvironment().getPropertySources(), demo, keyFile, database));
        return ending.first(application.run());
    }

    private void settings(
            MutablePropertySources sources, boolean demo, Path keyFile, CompletableFuture<Database> database) {
        Properties settings = new Properties();
        settings.setProperty("server.port", String.valueOf(port));
        settings.setProperty("mappa.demo", String.valueOf(demo));
        settings.setProperty("mappa.key-file", keyFile.toString());
        settings.setProperty("mappa.sweep", "true");
        if (passwordAlone) {
            settings.setProperty("mappa.second-factor", "optional");
        }
        TrailFolder kept = trail == null ? TrailFolder.beside(data) : new TrailFolder(trail);
        settings.setProperty("mappa.trail.folder", kept.path().toString());
        sources.addFirst(new PropertiesPropertySource("command line", settings));
        sources.addFirst(new DatabaseSettings(database));
    }

    private static void complete(CompletableFuture<Database> database, Opening opening) {
        try {
            database.complete(opening.open());
        } catch (IOException | RuntimeException e) {
            database.completeExceptionally(e);
        }
    }
}
