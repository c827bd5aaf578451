package org.openmappa;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One word for all that the business tables hold: two equal words, nothing was changed. */
final class Digest {
    private Digest() {}

    static String ofBusiness(JdbcClient owner) {
        String all = owner.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname not in ('trail', 'web') and c.relname not in ('session', 'attempts')
                          and ours order by 1
                        """.replace("ours", SchemaLines.OURS)).query(String.class).list().stream()
                .map(table -> "select '" + table
                        + "' as name, count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from "
                        + table + " t")
                .collect(Collectors.joining(" union all "));
        return owner.sql("select string_agg(name || ' ' || rows || ' ' || sum, ', ') from (" + all + ") whole")
                .query(String.class)
                .single();
    }
}
