package org.openmappa.trail.seal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Rotation;
import org.openmappa.trail.tlog.Signature;
import org.openmappa.trail.tlog.Subtrees;
import org.openmappa.trail.tlog.VerifierKey;
import org.openmappa.trail.verify.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the sealer reads and adds, as the database role that may do that and nothing else. */
public class SealRecords {
    /** Any number: who holds this lock in the database seals. */
    static final long LOCK = 6962;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public SealRecords(DataSource sealer) {
        this.sql = JdbcClient.create(sealer);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(sealer));
    }

    /**
     * The newest checkpoint.
     *
     * @param tx of the last entry that it covers
     * @param id of the last entry that it covers
     */
    record Last(long size, String note, String tx, UUID id) {}

    /** A root of a complete subtree that is kept. */
    record Subtree(int height, long position, Hash root) {}

    /**
     * Does the work in one transaction that is durable when it ends, if nobody else is sealing.
     *
     * @return nothing when somebody else is
     */
    <T> Optional<T> alone(Supplier<T> work) {
        return Objects.requireNonNull(
                transaction.execute(status -> isAlone() ? Optional.of(work.get()) : Optional.<T>empty()));
    }

    private boolean isAlone() {
        sql.sql("set local synchronous_commit = on").update();
        return sql.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    Optional<Last> last() {
        return sql.sql(
                        "select size, note, last_tx::text as tx, last_id as id from trail.checkpoint order by size desc limit 1")
                .query(Last.class)
                .optional();
    }

    /** How the signing key was changed last. */
    Optional<Rotation> rotated() {
        return sql.sql("select note from trail.rotation order by size desc limit 1")
                .query(String.class)
                .optional()
                .map(note -> Rotation.parse(Note.parse(note).text()));
    }

    /** Every change of the signing key, oldest first. */
    List<String> rotations() {
        return sql.sql("select note from trail.rotation order by size")
                .query(String.class)
                .list();
    }

    /** Entries after the last sealed one that no running transaction can come before. */
    List<Entry> unsealed(Optional<Last> last, int most) {
        return sql.sql("select " + EntryRows.COLUMNS + """
                        from trail.entry e
                        where (e.tx, e.id) > (:tx::xid8, :id::uuid)
                          and e.tx < pg_snapshot_xmin(pg_current_snapshot())
                        order by e.tx, e.id
                        limit :most
                        """)
                .param("tx", last.map(Last::tx).orElse("0"))
                .param("id", last.map(Last::id).orElse(new UUID(0, 0)))
                .param("most", most)
                .query((row, n) -> EntryRows.entry(row))
                .list();
    }

    /** Whether an entry has been waiting for more than a minute behind a transaction that stays open. */
    boolean isHeldUp() {
        return sql.sql("""
                        select exists (select from trail.entry e
                          where e.tx >= pg_snapshot_xmin(pg_current_snapshot()) and e.tx < pg_snapshot_xmax(pg_current_snapshot())
                            and e.at < clock_timestamp() - interval '1 minute')
                        """).query(Boolean.class).single();
    }

    Subtrees subtrees() {
        return new SubtreeRecords(sql);
    }

    void addLeaves(long from, List<Entry> entries, List<Hash> hashes) {
        sql.sql("""
                insert into trail.leaf (position, entry_id, hash)
                select :from + n - 1, id, hash from unnest(:ids::uuid[], :hashes::bytea[]) with ordinality as l (id, hash, n)
                """)
                .param("from", from)
                .param("ids", entries.stream().map(Entry::id).toArray(String[]::new))
                .param("hashes", hashes.stream().map(Hash::bytes).toArray(byte[][]::new))
                .update();
    }

    void addSubtrees(List<Subtree> complete) {
        complete.forEach(s -> sql.sql("insert into trail.subtree (height, position, hash) values (?, ?, ?)")
                .params(s.height(), s.position(), s.root().bytes())
                .update());
    }

    void addCheckpoint(long size, String note, Entry last) {
        sql.sql("insert into trail.checkpoint (size, note, last_tx, last_id) values (?, ?, ?::xid8, ?::uuid)")
                .params(size, note, last.tx(), last.id())
                .update();
    }

    /** Checkpoints that are larger, oldest first. */
    List<String> notesAfter(long size) {
        return sql.sql("select note from trail.checkpoint where size > ? order by size")
                .param(size)
                .query(String.class)
                .list();
    }

    Optional<String> note(long size) {
        return sql.sql("select note from trail.checkpoint where size = ?")
                .param(size)
                .query(String.class)
                .optional();
    }

    /** The largest checkpoint that this witness signed; 0 when none. */
    long signedBy(VerifierKey witness) {
        return sql.sql("select coalesce(max(size), 0) from trail.cosignature where witness = ?")
                .param(witness.key())
                .query(Long.class)
                .single();
    }

    void addCosignature(long size, Signature cosignature) {
        sql.sql("insert into trail.cosignature (size, witness, line) values (?, ?, ?) on conflict do nothing")
                .params(size, cosignature.key(), cosignature.toString())
                .update();
    }
}
