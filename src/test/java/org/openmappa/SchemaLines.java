package org.openmappa;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole schema in lines, from the catalogue of the database: what the golden file holds. */
final class SchemaLines {
    /** Our schemas, and nothing that an extension brought. */
    static final String OURS = """
            n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
            """;

    private static final String SCHEMAS = """
            select 'schema ' || n.nspname || grants(n.nspacl) || coalesce(' -- ' || obj_description(n.oid), ' -- NO COMMENT')
            from pg_namespace n where ours
            """;

    private static final String TABLES = """
            select kind(c.relkind) || n.nspname || '.' || c.relname
              || case when c.relkind = 'r' then
                 case when c.relrowsecurity and c.relforcerowsecurity then ' behind the gate' else ' open' end else '' end
              || grants(c.relacl) || coalesce(' -- ' || obj_description(c.oid, 'pg_class'), '')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'v', 'm', 'S', 'p') and ours
              and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'i')
            """;

    private static final String COLUMNS = """
            select 'column ' || n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
              || case when a.attnotnull then ' not null' else '' end
              || case when a.attidentity <> '' then ' identity' else '' end
              || coalesce(' default ' || pg_get_expr(f.adbin, f.adrelid), '')
              || coalesce(' -- ' || col_description(c.oid, a.attnum), '')
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            left join pg_attrdef f on f.adrelid = c.oid and f.adnum = a.attnum
            where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'v', 'p') and ours
            """;

    /** From version 18 on, not null is a constraint with a name; the column says it already. */
    private static final String CONSTRAINTS = """
            select 'constraint ' || n.nspname || '.' || c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where k.contype <> 'n' and ours
            """;

    private static final String INDEXES = """
            select 'index ' || regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE ', '')
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
            where not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid) and ours
            """;

    private static final String POLICIES = """
            select 'policy ' || n.nspname || '.' || c.relname || ' ' || p.polname || ' for ' || p.polcmd::text || ' to '
              || (select string_agg(coalesce(r.rolname, 'public'), ', ' order by r.rolname) from unnest(p.polroles) o left join pg_roles r on r.oid = o)
              || coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), '')
              || coalesce(' check ' || pg_get_expr(p.polwithcheck, p.polrelid), '')
            from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where ours
            """;

    private static final String TRIGGERS = """
            select 'trigger ' || n.nspname || '.' || c.relname || ' ' || regexp_replace(pg_get_triggerdef(t.oid), '^CREATE TRIGGER ', '')
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and ours
            """;

    private static final String FUNCTIONS = """
            select case p.prokind when 'p' then 'procedure ' else 'function ' end || n.nspname || '.' || p.proname
              || '(' || pg_get_function_arguments(p.oid) || ')' || coalesce(' returns ' || pg_get_function_result(p.oid), '')
              || case when p.prosecdef then ' security definer' else '' end
              || coalesce(' ' || array_to_string(p.proconfig, ' '), ' NO SEARCH PATH')
              || grants(p.proacl) || coalesce(' -- ' || obj_description(p.oid, 'pg_proc'), ' -- NO COMMENT')
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ours
            """;

    private static final List<String> ALL =
            List.of(SCHEMAS, TABLES, COLUMNS, CONSTRAINTS, INDEXES, POLICIES, TRIGGERS, FUNCTIONS);

    private SchemaLines() {}

    static List<String> of(JdbcClient owner) {
        return ALL.stream()
                .flatMap(question -> owner
                        .sql("select line from (" + inSql(question) + ") all_lines (line) order by line collate \"C\"")
                        .query(String.class)
                        .list()
                        .stream())
                .map(line -> line.replaceAll("\\s+", " "))
                .toList();
    }

    /** The two words that SQL lacks: a kind in words, and grants of an access list in order. */
    private static String inSql(String question) {
        return question.replace("ours", OURS)
                .replace(
                        "kind(c.relkind)",
                        "case c.relkind when 'v' then 'view ' when 'm' then 'materialised view ' when 'S' then 'sequence ' else 'table ' end")
                .replaceAll("grants\\(([a-z.]+)\\)", """
                        coalesce((select ' [' || string_agg(g.who || ': ' || g.what, '; ' order by g.who) || ']' from (
                          select coalesce(r.rolname, 'public') as who, string_agg(lower(x.privilege_type), ', ' order by x.privilege_type) as what
                          from aclexplode($1) x left join pg_roles r on r.oid = x.grantee
                          where coalesce(r.rolname, 'public') <> 'mappa_owner' group by 1) g), '')""");
    }
}
