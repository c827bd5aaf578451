package org.openmappa.trail.seal;

import java.util.ArrayList;
import java.util.List;
import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.tlog.Subtrees;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roots of complete subtrees, from what is stored of every eighth height: some hundred hashes are read at most. */
final class SubtreeRecords implements Subtrees {
    private static final int STEP = 8;
    private final JdbcClient sql;

    SubtreeRecords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Hash at(int height, long position) {
        int more = height % STEP;
        long from = position << more;
        List<Hash> roots = stored(height - more, from, 1 << more);
        if (roots.size() != 1 << more) {
            throw new Halted("The tree has a hole at height " + (height - more) + " from position " + from);
        }
        while (roots.size() > 1) {
            roots = above(roots);
        }
        return roots.getFirst();
    }

    private List<Hash> stored(int height, long from, int count) {
        String where = height == 0 ? "trail.leaf where" : "trail.subtree where height = " + height + " and";
        return sql.sql("select hash from " + where + " position >= :from and position < :until order by position")
                .param("from", from)
                .param("until", from + count)
                .query((row, n) -> Hash.of(row.getBytes("hash")))
                .list();
    }

    private static List<Hash> above(List<Hash> roots) {
        List<Hash> above = new ArrayList<>();
        for (int n = 0; n < roots.size(); n += 2) {
            above.add(Hash.node(roots.get(n), roots.get(n + 1)));
        }
        return above;
    }
}
