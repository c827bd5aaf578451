package org.openmappa.minutes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.meetings.Item;
import org.openmappa.meetings.Sitting;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.MinutesId;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Records;
import org.openmappa.shared.SittingId;
import org.openmappa.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of minutes. */
@Records
class MinutesRecords {
    static final String MARKING = "OFFICIAL-SENSITIVE";
    private static final String MINUTES = """
            select id, item_id, case_id, sitting_id, sitting_on, level, approved_at, edition, minutes.may_read(id) as may_read
            from minutes.minutes
            """;
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private final JdbcClient sql;
    private final Clock clock;

    MinutesRecords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Minutes get(MinutesId id) {
        return sql.sql(MINUTES + "where id = :id")
                .param("id", id.value())
                .query(MinutesRecords::minutes)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<Minutes> of(UUID item) {
        return sql.sql(MINUTES + "where item_id = :item")
                .param("item", item)
                .query(MinutesRecords::minutes)
                .optional();
    }

    Draft draft(MinutesId id) {
        return sql.sql("select content, version from minutes.draft where id = :id")
                .param("id", id.value())
                .query((row, n) -> new Draft(content(row.getString("content")), row.getInt("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Approved> editions(MinutesId id) {
        return sql.sql("""
                        select a.edition, a.content, a.hash, a.marking, a.approved_at, u.full_name as approved_by, a.reason
                        from minutes.approved a join access.user_account u on u.id = a.approved_by
                        where a.minutes_id = :id order by a.edition desc
                        """)
                .param("id", id.value())
                .query(MinutesRecords::approved)
                .list();
    }

    List<Recipient> recipients(MinutesId id) {
        return sql.sql("""
                        select u.full_name, g.name as agency, r.why, r.given_at from minutes.recipient r
                        join access.user_account u on u.id = r.user_id
                        join access.agency g on g.id = u.agency_id
                        where r.minutes_id = :id order by g.name, u.full_name
                        """).param("id", id.value()).query(Recipient.class).list();
    }

    void begin(MinutesId id, Item item, Sitting sitting, Content content, Actor by) {
        sql.sql("""
                        insert into minutes.minutes (id, item_id, case_id, sitting_id, sitting_on, level, drafted_at, drafted_by)
                        values (:id, :item, :case, :sitting, :day, :level, :now, :by)
                        """)
                .param("id", id.value())
                .param("item", item.id())
                .param("case", item.caseId().value())
                .param("sitting", sitting.id().value())
                .param("day", sitting.day())
                .param("level", sitting.level())
                .param("now", now())
                .param("by", by.userId())
                .update();
        sql.sql("insert into minutes.draft (id, content) values (:id, :content::jsonb)")
                .param("id", id.value())
                .param("content", text(content))
                .update();
    }

    void keep(MinutesId id, int version, Content content) {
        Stale.unlessOne(
                sql.sql("update minutes.draft set content = :content::jsonb where id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .param("content", text(content))
                        .update());
    }

    /** Keeps the next edition for good, with its hash. */
    void approve(MinutesId id, int edition, Content content, @Nullable String reason, Actor by) {
        String canonical = text(content);
        sql.sql("""
                        insert into minutes.approved (id, minutes_id, edition, content, hash, marking, approved_at, approved_by, reason)
                        values (:id, :minutes, :edition, :content, :hash, :marking, :now, :by, :reason)
                        """)
                .param("id", Ids.next())
                .param("minutes", id.value())
                .param("edition", edition)
                .param("content", canonical)
                .param("hash", hash(canonical))
                .param("marking", MARKING)
                .param("now", now())
                .param("by", by.userId())
                .param("reason", reason)
                .update();
        Stale.unlessOne(sql.sql("""
                        update minutes.minutes set approved_at = :now, edition = :edition where id = :id and edition = :edition - 1
                        """)
                .param("now", now())
                .param("edition", edition)
                .param("id", id.value())
                .update());
    }

    void add(MinutesId id, UUID user, String why, Actor by) {
        sql.sql("""
                        insert into minutes.recipient (id, minutes_id, user_id, why, given_at, given_by)
                        values (?, ?, ?, ?, ?, ?) on conflict (minutes_id, user_id) do nothing
                        """)
                .params(Ids.next(), id.value(), user, why, now(), by.userId())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String text(Content content) {
        return CANONICAL.writeValueAsString(content);
    }

    private static Content content(String text) {
        return CANONICAL.readValue(text, Content.class);
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Minutes minutes(ResultSet row, int n) throws SQLException {
        return new Minutes(
                new MinutesId(row.getObject("id", UUID.class)),
                row.getObject("item_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new SittingId(row.getObject("sitting_id", UUID.class)),
                row.getObject("sitting_on", LocalDate.class),
                row.getInt("level"),
                row.getObject("approved_at", OffsetDateTime.class),
                row.getInt("edition"),
                row.getBoolean("may_read"));
    }

    private static Approved approved(ResultSet row, int n) throws SQLException {
        return new Approved(
                row.getInt("edition"),
                content(row.getString("content")),
                row.getString("hash"),
                row.getString("marking"),
                row.getObject("approved_at", OffsetDateTime.class),
                row.getString("approved_by"),
                row.getString("reason"));
    }
}
