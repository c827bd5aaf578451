package org.openmappa.retention;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes working data whose time is over, and marks which records of people are to be reviewed. The database role that does
 * it can call these two functions and nothing else; of several processes one does each at a time.
 */
public class SweepRecords {
    /** Rows of one kind that go in one transaction, which lasts a fraction of a second. */
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

    /**
     * Puts records that are to be reviewed among what waits for co-ordinators.
     *
     * @return whether there may be more of them
     */
    public boolean mark() {
        return sql.sql("select retention.mark(:most)")
                .param("most", BATCH)
                .query(Boolean.class)
                .single();
    }
}
