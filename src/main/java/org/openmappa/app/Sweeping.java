package org.openmappa.app;

import java.time.Duration;
import javax.sql.DataSource;
import org.openmappa.retention.SweepRecords;
import org.openmappa.shared.Loop;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Deletes working data whose time is over, and marks which records of people are to be reviewed, beside the application: with
 * threads and a database role of their own.
 */
@Configuration
@ConditionalOnProperty("mappa.sweep")
class Sweeping {
    /** The shortest time for which anything is kept is a day. */
    private static final Duration SWEEPING = Duration.ofMinutes(10);

    /** What is to be reviewed comes four weeks ahead. */
    private static final Duration MARKING = Duration.ofHours(1);

    @Bean(destroyMethod = "close", defaultCandidate = false)
    @Qualifier("sweeper")
    DataSource sweeperPool(Environment settings) {
        return DataSources.pool(settings, "mappa.db.sweeper", 1);
    }

    @Bean(destroyMethod = "close")
    Loop workingDataSweeper(@Qualifier("sweeper") DataSource sweeperPool) {
        return Loop.start("sweeper", SWEEPING, new SweepRecords(sweeperPool)::sweep);
    }

    @Bean(destroyMethod = "close")
    Loop reviewMarker(@Qualifier("sweeper") DataSource sweeperPool) {
        return Loop.start("review marker", MARKING, new SweepRecords(sweeperPool)::mark);
    }
}
