package org.openmappa.retention;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes working data whose time is over. The database role that does it can call this one function and nothing else; of
 * several processes one sweeps at a time.
 */
public class SweepRecords {
    /** Rows of one kind that go in one transaction: some ten milliseconds of work. */
    public static final int BATCH = 1_000;

    private final JdbcClient sql;

    public SweepRecords(DataSource sweeper) {
        this.sql = JdbcClient.create(sweeper);
    }

    /**
     * Sweeps once, with one entry on the trail if anything went.
     *
     * @return whether there may be more to do at once
     */
    public boolean sweep() {
        return sql.sql("select retention.sweep(:most)")
                .param("most", BATCH)
                .query(Boolean.class)
                .single();
    }
}
