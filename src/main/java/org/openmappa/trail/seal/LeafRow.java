package org.openmappa.trail.seal;

import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.verify.Entry;
import org.openmappa.trail.verify.Leaf;
import org.openmappa.trail.verify.Payload;

/**
 * A leaf with its entry and payload as PostgreSQL copies them out in binary. Fields get the spelling that they have when the
 * sealer reads them as text ({@link EntryRows}): where the two differed, every check would say so.
 */
final class LeafRow {
    /** In the order in which the fields are read here. */
    static final String COPIED = """
            select l.position, l.entry_id, l.hash,
              e.id, e.tx, e.at, e.user_id, e.agency_id, e.on_behalf_of, e.action, e.what, e.outcome, e.object_id, e.admits, e.commitment,
              p.salt, p.body
            from trail.leaf l
            left join trail.entry e on e.id = l.entry_id
            left join trail.payload p on p.entry_id = e.id
            order by l.position
            """;

    private LeafRow() {}

    static Leaf read(byte[] row) {
        CopiedFields fields = new CopiedFields(row);
        long position = fields.number();
        String id = fields.uuid();
        Hash hash = Hash.of(fields.bytes());
        Entry entry = entry(fields);
        String salt = fields.hex();
        String body = fields.text();
        boolean gone = entry.id().equals(Entry.NONE);
        return new Leaf(position, id, hash, gone ? null : entry, payload(entry, salt, body));
    }

    private static Entry entry(CopiedFields fields) {
        return new Entry(
                fields.uuid(),
                fields.unsigned(),
                fields.seconds(),
                fields.uuid(),
                fields.uuid(),
                fields.uuid(),
                fields.text(),
                fields.text(),
                fields.text(),
                fields.uuid(),
                fields.uuids(),
                fields.hex());
    }

    /** A salt is never empty: the payload is there or it is not. */
    private static Payload payload(Entry entry, String salt, String body) {
        if (!salt.equals(Entry.NONE)) {
            return new Payload.Kept(salt, body);
        }
        return entry.commitment().equals(Entry.NONE) ? Payload.Absent.NONE : Payload.Absent.ERASED;
    }
}
