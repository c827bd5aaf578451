package org.openmappa.trail.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.openmappa.trail.verify.Entry;

/** How the columns of trail.entry become the fields that are hashed: the sealer and the check ask the same. */
final class EntryRows {
    /** For a query in which the entry is called e. */
    static final String COLUMNS = """
            e.id::text as id, e.tx::text as tx, extract(epoch from e.at)::text as at,
            coalesce(e.user_id::text, '-') as user_id, coalesce(e.agency_id::text, '-') as agency_id,
            coalesce(e.on_behalf_of::text, '-') as on_behalf_of, e.action, e.what, e.outcome,
            coalesce(e.object_id::text, '-') as object_id,
            coalesce(nullif(array_to_string(e.admits, ',', '-'), ''), '-') as admits,
            coalesce(encode(e.commitment, 'hex'), '-') as commitment
            """;

    private EntryRows() {}

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getString("tx"),
                row.getString("at"),
                row.getString("user_id"),
                row.getString("agency_id"),
                row.getString("on_behalf_of"),
                row.getString("action"),
                row.getString("what"),
                row.getString("outcome"),
                row.getString("object_id"),
                row.getString("admits"),
                row.getString("commitment"));
    }
}
