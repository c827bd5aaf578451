package org.openmappa.app;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertySource;

/** The settings that need the database, which wait until it is there. */
final class DatabaseSettings extends PropertySource<CompletableFuture<Database>> {
    DatabaseSettings(CompletableFuture<Database> database) {
        super("database", database);
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return Database.SETTINGS.contains(name) ? getSource().join().settings().getProperty(name) : null;
    }
}
