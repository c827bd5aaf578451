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

/** Deletes working data whose time is over, beside the application: with a thread and a database role of its own. */
@Configuration
@ConditionalOnProperty("mappa.sweep")
class Sweeping {
    /** The shortest time for which anything is kept is a day. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean(destroyMethod = "close", defaultCandidate = false)
    @Qualifier("sweeper")
    DataSource sweeperPool(Environment settings) {
        return DataSources.pool(settings, "mappa.db.sweeper", 1);
    }

    @Bean(destroyMethod = "close")
    Loop workingDataSweeper(@Qualifier("sweeper") DataSource sweeperPool) {
        SweepRecords records = new SweepRecords(sweeperPool);
        return Loop.start("sweeper", PAUSE, records::sweep);
    }
}
