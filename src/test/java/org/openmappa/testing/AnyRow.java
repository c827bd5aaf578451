package org.openmappa.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Ids;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A row of any table, made by the owner from what the catalogue says of its columns, so that a table that lands is tried
 * without anybody writing rows for it. What the catalogue does not tell stands in {@link #TOLD}.
 */
final class AnyRow {
    private static final String MINUTES =
            "'{\"person\":\"Test\",\"reference\":\"T-1\",\"sitting\":\"test\",\"sections\":[{\"heading\":\"Test\",\"lines\":[],\"note\":\"\"}]}'";

    /** Values that follow from checks over several columns, from formats, or from keys of several columns. */
    private static final Map<String, String> TOLD = Map.ofEntries(
            Map.entry("decisions.offender_notice.withheld_reason", "'test'"),
            Map.entry("minutes.minutes.level", "2"),
            Map.entry("minutes.draft.content", MINUTES),
            Map.entry("minutes.approved.content", MINUTES),
            Map.entry("minutes.approved.edition", "99"),
            Map.entry("minutes.approved.reason", "'test'"),
            Map.entry("minutes.approved.hash", "encode(sha256(convert_to(" + MINUTES + ", 'UTF8')), 'hex')"),
            Map.entry("sharing.contribution.body", "'test'"),
            Map.entry("sharing.contribution.authority", "'test'"),
            Map.entry("cases.authority_decision.category", "3"),
            Map.entry("cases.conviction.facts", LawJson.quoted(LawJson.FACTS)),
            Map.entry("clocks.clock.rule", "'action.due'"),
            Map.entry("clocks.clock.edition", "1"),
            Map.entry("clocks.clock.owner_user", "(select min(id::text)::uuid from access.user_account)"),
            Map.entry("meetings.sitting.level", "2"),
            Map.entry("meetings.sitting.length_minutes", "60"),
            Map.entry("meetings.sitting.minute_taker", "(select min(id::text)::uuid from access.user_account)"),
            Map.entry("meetings.item.minutes", "30"),
            Map.entry("referral.decision.level_sought", "2"),
            Map.entry("referral.decision.level_set", "2"),
            Map.entry("referral.decision.rosh", "'HIGH'"),
            Map.entry("referral.submission.reasons", "'[]'"),
            Map.entry("oversight.emergency.reason", "'Said at length for a test'"),
            Map.entry("risk.tool_result.judgement", "'test'"),
            Map.entry("persons.identifier.value", "'A1234BC'"),
            Map.entry("persons.address.lines", "'1 Test Street'"),
            Map.entry("corrections.correction.kind", "'REMOVE'"));

    /** Columns that say to which file a row belongs. */
    private static final Map<String, String> FILES = Map.of(
            "case_id", "cases.mappa_case",
            "file_id", "cases.mappa_case",
            "person_id", "persons.person",
            "sitting_id", "meetings.sitting",
            "minutes_id", "minutes.minutes");

    private static final Pattern CHOICE = Pattern.compile("'([A-Za-z0-9_ .-]+)'::text");

    private record Column(
            String name,
            String type,
            boolean needed,
            @Nullable String target,
            @Nullable String targetColumn,
            @Nullable String checks) {}

    private static final Map<String, List<Column>> COLUMNS = new ConcurrentHashMap<>();

    private final JdbcClient owner;
    private final UUID area;
    private final Map<String, UUID> known;

    /** @param known rows there are already, by table; gains those that are made */
    AnyRow(JdbcClient owner, UUID area, Map<String, UUID> known) {
        this.owner = owner;
        this.area = area;
        this.known = known;
    }

    UUID of(String table) {
        UUID there = known.get(table);
        if (there != null) {
            return there;
        }
        UUID id = Ids.next();
        known.put(table, id);
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : columns(table)) {
            value(table, column, id).ifPresent(value -> values.put(column.name(), value));
        }
        try {
            owner.sql("insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                            + String.join(", ", values.values()) + ")")
                    .update();
        } catch (DataAccessException e) {
            throw new AssertionError(
                    "no row could be made for " + table + ": tell AnyRow what the catalogue does not. "
                            + e.getMostSpecificCause().getMessage(),
                    e);
        }
        return known.getOrDefault(table, id);
    }

    private Optional<String> value(String table, Column column, UUID id) {
        String told = TOLD.get(table + "." + column.name());
        if (told != null) {
            return Optional.of(told);
        }
        if (column.name().equals("id")) {
            return Optional.of("'" + identifier(table, column, id) + "'");
        }
        String file = FILES.get(column.name());
        if (file != null) {
            return Optional.of("'" + of(file) + "'");
        }
        if (!column.needed()) {
            return Optional.empty();
        }
        String target = column.target();
        if (target == null) {
            return Optional.of(plain(column));
        }
        return Optional.of(
                column.type().equals("uuid")
                        ? "'" + of(target) + "'"
                        : "(select min(" + column.targetColumn() + ") from " + target + ")");
    }

    private UUID identifier(String table, Column column, UUID id) {
        if ("access.file".equals(column.target())) {
            file(id, table);
        } else if (column.target() != null) {
            UUID shared = of(column.target());
            known.put(table, shared);
            return shared;
        }
        return id;
    }

    /** A sitting, minutes or a sealed section are files of their own. */
    private void file(UUID id, String table) {
        owner.sql(
                        "insert into access.file (id, kind, area_id) values (?, ?, case when ? in ('MINUTES', 'SEALED') then null else ?::uuid end)")
                .params(id, kind(table), kind(table), area)
                .update();
    }

    private static String kind(String table) {
        return table.substring(table.indexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    }

    private static String plain(Column column) {
        Matcher choice = CHOICE.matcher(String.valueOf(column.checks()));
        return switch (column.type()) {
            case "uuid" -> "gen_random_uuid()";
            case "text" -> choice.find() ? "'" + choice.group(1) + "'" : "'test'";
            case "integer", "bigint", "smallint" -> "1";
            case "boolean" -> "false";
            case "date" -> "date '2030-01-01'";
            case "time without time zone" -> "time '10:00'";
            case "timestamp with time zone" -> "clock_timestamp()";
            case "jsonb" -> "'{}'";
            case "bytea" -> "'\\x00'";
            case "daterange" -> "daterange('2030-01-01', null)";
            case "tstzrange" -> "tstzrange('2030-01-01', null)";
            default -> column.type().endsWith("[]") ? "'{}'" : "null";
        };
    }

    private List<Column> columns(String table) {
        return COLUMNS.computeIfAbsent(table, this::read);
    }

    private List<Column> read(String table) {
        return owner.sql("""
                        select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
                          a.attnotnull and not a.atthasdef and a.attidentity = '' and a.attgenerated = '' as needed,
                          (select tn.nspname || '.' || t.relname from pg_constraint k join pg_class t on t.oid = k.confrelid
                             join pg_namespace tn on tn.oid = t.relnamespace
                             where k.conrelid = c.oid and k.contype = 'f' and k.conkey[1] = a.attnum limit 1) as target,
                          (select f.attname from pg_constraint k join pg_attribute f on f.attrelid = k.confrelid and f.attnum = k.confkey[1]
                             where k.conrelid = c.oid and k.contype = 'f' and k.conkey[1] = a.attnum limit 1) as target_column,
                          (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
                             where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                               and pg_get_constraintdef(k.oid) like '%ANY (%') as checks
                        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname || '.' || c.relname = :table and a.attnum > 0 and not a.attisdropped order by a.attnum
                        """).param("table", table).query(Column.class).list();
    }

    /** Every table of ours that is behind the gate. */
    static List<String> gated(JdbcClient owner) {
        return new ArrayList<>(new HashSet<>(owner.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and c.relrowsecurity
                        """).query(String.class).list()))
                .stream().sorted().toList();
    }
}
