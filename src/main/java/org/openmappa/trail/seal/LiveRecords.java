package org.openmappa.trail.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.tlog.InclusionNote;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Signature;
import org.openmappa.trail.tlog.Tree;
import org.openmappa.trail.verify.Entry;
import org.openmappa.trail.verify.Evidence;
import org.openmappa.trail.verify.Hashed;
import org.openmappa.trail.verify.Leaf;
import org.openmappa.trail.verify.Published;
import org.openmappa.trail.verify.Unread;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail of a live database as evidence: read as its owner, at one moment, while sealing goes on. */
public final class LiveRecords {
    private static final int ROWS = 5_000;
    private static final String STRAYS = "select " + EntryRows.COLUMNS + """
            , e.at < clock_timestamp() - interval '1 minute' or e.tx >= pg_snapshot_xmax(pg_current_snapshot()) as late
            from trail.entry e
            where not exists (select from trail.leaf l where l.entry_id = e.id)
            order by e.tx, e.id
            """;
    private static final String PROMISES = """
            select c.size, c.note, array(select s.line from trail.cosignature s where s.size = c.size order by s.witness) as lines
            from trail.checkpoint c order by c.size
            """;
    private final DataSource owner;
    private final JdbcClient sql;
    private final TransactionTemplate moment;
    private final TransactionTemplate now;

    public LiveRecords(DataSource owner) {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(owner);
        this.owner = owner;
        this.sql = JdbcClient.create(owner);
        this.moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
        this.now = new TransactionTemplate(transactions);
        now.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Where an entry stands, and what was promised of it last. */
    private record Place(long position, Entry entry, long size, String note) {}

    /** @param file the checkpoints outside the database */
    public <T> T read(CheckpointFile file, Function<Evidence, T> reader) {
        return Objects.requireNonNull(moment.execute(status -> {
            sql.sql("set local cursor_tuple_fraction = 1").update(); // everything will be read
            return reader.apply(new Live(file));
        }));
    }

    /** A proof that an entry is under the newest checkpoint; nothing when it is not sealed. */
    public Optional<InclusionNote> prove(UUID entry) {
        return moment.execute(status -> place(entry)
                .map(place -> new InclusionNote(
                        place.entry().content(),
                        new Tree(new SubtreeRecords(sql), place.size()).inclusion(place.position()),
                        cosigned(place))));
    }

    private Optional<Place> place(UUID entry) {
        return sql.sql("select l.position, c.size, c.note, " + EntryRows.COLUMNS + """
                        from trail.leaf l
                        join trail.entry e on e.id = l.entry_id
                        join lateral (select * from trail.checkpoint order by size desc limit 1) c on c.size > l.position
                        where l.entry_id = :entry
                        """)
                .param("entry", entry)
                .query((row, n) -> new Place(
                        row.getLong("position"), EntryRows.entry(row), row.getLong("size"), row.getString("note")))
                .optional();
    }

    private Note cosigned(Place place) {
        return sql
                .sql("select line from trail.cosignature where size = ? order by witness")
                .param(place.size())
                .query(String.class)
                .stream()
                .map(Signature::parse)
                .reduce(Note.parse(place.note()), Note::with, (a, b) -> a);
    }

    private final class Live implements Evidence {
        private final CheckpointFile file;

        Live(CheckpointFile file) {
            this.file = file;
        }

        @Override
        public Stream<Leaf> leaves() {
            return rows(LeafRow.COPIED).map(LeafRow::read);
        }

        @Override
        public Stream<Unread> unread() {
            return rows(LeafRow.COPIED).map(row -> () -> Hashed.of(LeafRow.read(row)));
        }

        @Override
        public Stream<Promise> promises() {
            return stream(PROMISES, row -> new Promise(row.getLong("size"), row.getString("note"), texts(row)));
        }

        @Override
        public Stream<String> rotations() {
            return stream("select note from trail.rotation order by size", row -> row.getString("note"));
        }

        @Override
        public Stream<Stray> strays() {
            return stream(STRAYS, row -> new Stray(EntryRows.entry(row), row.getBoolean("late")));
        }

        @Override
        public Stream<Subtree> subtrees() {
            return stream(
                    "select height, position, hash from trail.subtree order by height, position",
                    row -> new Subtree(row.getInt("height"), row.getLong("position"), Hash.of(row.getBytes("hash"))));
        }

        @Override
        public Published published() {
            return PublishedFile.of(file, LiveRecords.this::byNow);
        }
    }

    /** Whether a checkpoint that the moment did not show is there by now. */
    private boolean byNow(long size) {
        return Boolean.TRUE.equals(
                now.execute(status -> sql.sql("select exists (select from trail.checkpoint where size = ?)")
                        .param(size)
                        .query(Boolean.class)
                        .single()));
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Stream<T> stream(String question, Row<T> mapper) {
        return sql.sql(question).withFetchSize(ROWS).query((row, n) -> mapper.of(row)).stream();
    }

    /** Rows in binary on the connection of this moment, on which nothing else can be asked meanwhile. */
    private Stream<byte[]> rows(String question) {
        try {
            Connection connection = DataSourceUtils.getConnection(owner);
            String copy = "copy (" + question + ") to stdout (format binary)";
            CopiedRows rows = new CopiedRows(
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy));
            Spliterator<byte[]> inOrder =
                    Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL);
            return StreamSupport.stream(inOrder, false)
                    .onClose(rows::close)
                    .onClose(() -> DataSourceUtils.releaseConnection(connection, owner));
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be copied out", e);
        }
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("lines").getArray());
    }
}
