package org.openmappa.app;

import java.io.IOException;
import java.nio.file.Path;
import org.openmappa.trail.seal.LiveRecords;
import org.openmappa.trail.seal.TrailFolder;
import picocli.CommandLine.Option;

/** Where the live trail is. */
final class LiveTrail {
    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "Folder (${DEFAULT-VALUE})")
    Path data = Path.of("data");

    /** What is done with its records. */
    interface Work {
        void on(LiveRecords records) throws IOException;
    }

    void read(Work work) throws IOException {
        OwnedDatabase.in(data, database -> work.on(new LiveRecords(database.as(database.owner()))));
    }

    TrailFolder folder() {
        return TrailFolder.beside(data);
    }
}
