package org.openmappa.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The database for a command that works as its owner, brought up to date first; also while the application runs. */
final class OwnedDatabase {
    private OwnedDatabase() {}

    /** What is done with it. */
    interface Work {
        void on(Database database) throws IOException;
    }

    static void in(Path data, Work work) throws IOException {
        if (Database.isGiven(System.getenv())) {
            work.on(Database.external(System.getenv()).migrated());
            return;
        }
        try (DataFolder folder = DataFolder.take(data);
                EmbeddedDatabase embedded = EmbeddedDatabase.in(folder, Map.of())) {
            work.on(embedded.database().migrated());
        } catch (DataFolder.Taken taken) {
            work.on(EmbeddedDatabase.running(data).orElseThrow(() -> taken));
        }
    }
}
