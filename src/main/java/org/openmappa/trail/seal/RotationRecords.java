package org.openmappa.trail.seal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Rotation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of the signing key as the owner of the database keeps them, while nobody seals. */
public final class RotationRecords {
    private final DataSource owner;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public RotationRecords(DataSource owner) {
        this.owner = owner;
        this.sql = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    /** What is done meanwhile. */
    interface Work<T> {
        T with(RotationRecords records) throws IOException;
    }

    /** Waits until the sealer's round is over, and keeps it from the next one until the work is done. */
    <T> T alone(Work<T> work) throws IOException {
        try (Connection connection = owner.getConnection()) {
            RotationRecords records = new RotationRecords(new SingleConnectionDataSource(connection, true));
            records.lock("pg_advisory_lock");
            try {
                return work.with(records);
            } finally {
                records.lock("pg_advisory_unlock");
            }
        } catch (SQLException e) {
            throw new IOException("the database cannot be reached", e);
        }
    }

    private void lock(String act) {
        sql.sql("select " + act + "(:lock)::text")
                .param("lock", SealRecords.LOCK)
                .query((row, n) -> 0)
                .single();
    }

    Rotation once(Supplier<Rotation> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    Optional<Note> newestCheckpoint() {
        return sql.sql("select note from trail.checkpoint order by size desc limit 1")
                .query(String.class)
                .optional()
                .map(Note::parse);
    }

    /** As they were signed, oldest first. */
    List<String> all() {
        return sql.sql("select note from trail.rotation order by size")
                .query(String.class)
                .list();
    }

    /** With an entry on the trail of its own, which is under the first checkpoint of the key after. */
    void add(Rotation rotation, Note signed, String reason) {
        sql.sql("insert into trail.rotation (size, note) values (?, ?)")
                .params(rotation.size(), signed.toString())
                .update();
        sql.sql("""
                        select trail.record(null, null, 'SYSTEM', 'trail.rotate-key', 'DONE', null, '{}',
                          jsonb_build_object('reason', :reason, 'from', :from, 'to', :to))
                        """)
                .param("reason", reason)
                .param("from", rotation.from().key())
                .param("to", rotation.to().key())
                .query((row, n) -> 0)
                .single();
    }
}
