package org.openmappa.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.openmappa.shared.Loop;
import org.openmappa.trail.seal.AskWitness;
import org.openmappa.trail.seal.KnownWitness;
import org.openmappa.trail.seal.SealRecords;
import org.openmappa.trail.seal.Sealer;
import org.openmappa.trail.seal.TrailFolder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The sealer beside the application: a thread and a connection of its own, with a database role of its own. */
@Configuration
@ConditionalOnProperty("mappa.trail.folder")
class Sealing {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean(destroyMethod = "close", defaultCandidate = false)
    @Qualifier("sealer")
    DataSource sealerPool(Environment settings) {
        return DataSources.pool(settings, "mappa.db.sealer", 2);
    }

    @Bean(destroyMethod = "close")
    Loop trailSealer(@Qualifier("sealer") DataSource sealerPool, @Value("${mappa.trail.folder}") Path path)
            throws IOException {
        TrailFolder folder = new TrailFolder(path);
        Sealer sealer =
                new Sealer(new SealRecords(sealerPool), () -> folder.key(System.getenv()), folder.checkpoints());
        return Loop.start("trail sealer", PAUSE, () -> sealer.seal() == Sealer.BATCH);
    }

    @Bean(destroyMethod = "close")
    Loops trailWitnesses(@Qualifier("sealer") DataSource sealerPool, @Value("${mappa.trail.folder}") Path path)
            throws IOException {
        SealRecords records = new SealRecords(sealerPool);
        return new Loops(new TrailFolder(path)
                .witnesses().stream().map(witness -> asking(records, witness)).toList());
    }

    private static Loop asking(SealRecords records, KnownWitness witness) {
        AskWitness asking = new AskWitness(records, witness);
        return Loop.start("trail witness " + witness.key().name(), PAUSE, asking::ask);
    }

    /** One for each witness. */
    record Loops(List<Loop> loops) implements AutoCloseable {
        @Override
        public void close() {
            loops.forEach(Loop::close);
        }
    }
}
