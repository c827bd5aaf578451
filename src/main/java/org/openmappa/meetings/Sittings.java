package org.openmappa.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Records;
import org.openmappa.shared.Refused;
import org.openmappa.shared.SittingId;
import org.openmappa.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads sittings and their items that the running transaction has entered; for the modules that work on an item too. */
@Records
public class Sittings {
    private static final String SITTING = """
            select s.id, s.area_id, a.name as area, s.level, s.starts_at, s.length_minutes, s.place, s.chair as chair_id,
              c.full_name as chair, s.minute_taker as minute_taker_id, m.full_name as minute_taker, s.version
            from meetings.sitting s
            join access.area a on a.id = s.area_id
            join access.user_account c on c.id = s.chair
            join access.user_account m on m.id = s.minute_taker
            """;
    private static final String ITEM = """
            select id, sitting_id, case_id, position, minutes, urgent, why, sequence, opened_at, closed_at, version
            from meetings.item
            """;
    private final JdbcClient sql;
    private final Clock clock;

    Sittings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The key of the case of an item, with which the gate is passed. */
    public CaseId caseOf(UUID item) {
        UUID id = sql.sql("select meetings.case_of(:item)")
                .param("item", item)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new CaseId(id);
    }

    public Sitting get(SittingId id) {
        return sql.sql(SITTING + "where s.id = :id")
                .param("id", id.value())
                .query(Sittings::sitting)
                .optional()
                .orElseThrow(NotFound::new);
    }

    public Item item(UUID id) {
        return sql.sql(ITEM + "where id = :id")
                .param("id", id)
                .query(Sittings::item)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** An item on which work can still be recorded. */
    public Item openItem(UUID id) {
        Item item = item(id);
        Refused.when(item.closed(), "item", "The discussion of this case is closed");
        return item;
    }

    /** What the acting colleague may do with an entered file. */
    public List<String> rightsOn(CaseId id) {
        return sql.sql("select unnest(meetings.rights_on(:case))")
                .param("case", id.value())
                .query(String.class)
                .list();
    }

    /** The discussion begins, unless it has begun. */
    public void begin(UUID item) {
        sql.sql("update meetings.item set opened_at = :now where id = :id and opened_at is null")
                .param("now", now())
                .param("id", item)
                .update();
    }

    /** Closes the discussion; nothing more is recorded at this item but what agencies add to their own information. */
    public void close(Actor actor, UUID item, int version) {
        Stale.unlessOne(sql.sql("""
                        update meetings.item set closed_at = :now, closed_by = :by, opened_at = coalesce(opened_at, :now)
                        where id = :id and version = :version and closed_at is null
                        """)
                .param("now", now())
                .param("by", actor.userId())
                .param("id", item)
                .param("version", version)
                .update());
    }

    List<Item> itemsOf(SittingId id) {
        return sql.sql(ITEM + "where sitting_id = :sitting order by urgent desc, position, id")
                .param("sitting", id.value())
                .query(Sittings::item)
                .list();
    }

    /** One page of the list, upcoming soonest first or past latest first; two statements, as the first lets the second see. */
    List<Listed> list(Actor actor, boolean past, int offset, int limit) {
        List<Map.Entry<UUID, Long>> page = sql.sql(
                        "select sitting_id, total from meetings.list(:token, :past, :offset, :limit)")
                .param("token", actor.token().bytes())
                .param("past", past)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .list();
        long total = page.isEmpty() ? 0 : page.getFirst().getValue();
        return sql.sql("""
                        select l.*, (select count(*) from meetings.item i where i.sitting_id = l.id) as cases,
                          (select i.id from meetings.item i where i.sitting_id = l.id order by i.position limit 1) as first_item,
                          l.id = any ((select access.readable())::uuid[]) as whole
                        from (%s where s.id = any (:ids)) l order by array_position(:ids, l.id)
                        """.formatted(SITTING))
                .param("ids", page.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .query((row, n) -> new Listed(
                        sitting(row, n),
                        row.getInt("cases"),
                        row.getBoolean("whole") ? null : row.getObject("first_item", UUID.class),
                        total))
                .list();
    }

    void add(SittingId id, NewSitting sitting, Actor by) {
        sql.sql("""
                        insert into meetings.sitting (id, area_id, level, starts_at, length_minutes, place, chair, minute_taker,
                          planned_at, planned_by)
                        values (:id, :area, :level, :starts, :length, :place, :chair, :taker, :now, :by)
                        """)
                .param("id", id.value())
                .param("area", by.areaId())
                .param("level", sitting.level())
                .param("starts", utc(sitting.startsAt()))
                .param("length", sitting.lengthMinutes())
                .param("place", sitting.place())
                .param("chair", sitting.chair())
                .param("taker", sitting.minuteTaker())
                .param("now", now())
                .param("by", by.userId())
                .update();
    }

    void change(SittingId id, int version, NewSitting sitting) {
        Stale.unlessOne(sql.sql("""
                        update meetings.sitting set level = :level, starts_at = :starts, length_minutes = :length,
                          place = :place, chair = :chair, minute_taker = :taker
                        where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("level", sitting.level())
                .param("starts", utc(sitting.startsAt()))
                .param("length", sitting.lengthMinutes())
                .param("place", sitting.place())
                .param("chair", sitting.chair())
                .param("taker", sitting.minuteTaker())
                .update());
    }

    UUID add(SittingId sitting, NewItem item) {
        UUID id = Ids.next();
        sql.sql("""
                        insert into meetings.item (id, sitting_id, case_id, position, minutes, urgent, why, sequence)
                        values (:id, :sitting, :case,
                          (select coalesce(max(position), 0) + 1 from meetings.item where sitting_id = :sitting),
                          :minutes, :urgent, :why,
                          (select count(*) + 1 from meetings.item where case_id = :case))
                        """)
                .param("id", id)
                .param("sitting", sitting.value())
                .param("case", item.caseId().value())
                .param("minutes", item.minutes())
                .param("urgent", item.isUrgent())
                .param("why", item.why())
                .update();
        return id;
    }

    void change(UUID item, int version, ItemChange change) {
        Stale.unlessOne(sql.sql("""
                        update meetings.item set minutes = :minutes, position = :position, urgent = :urgent
                        where id = :id and version = :version
                        """)
                .param("id", item)
                .param("version", version)
                .param("minutes", change.minutes())
                .param("position", change.position())
                .param("urgent", change.isUrgent())
                .update());
    }

    /** What waits until the case is put on a sitting: its referrals. */
    List<UUID> waitingForSitting(CaseId id) {
        return sql.sql("""
                        select distinct subject_id from clocks.clock
                        where file_id = :case and rule = 'sitting.list' and met_at is null
                        """).param("case", id.value()).query(UUID.class).list();
    }

    /** Whether the case is on another sitting of this chair or minute taker, so that it stays open to them. */
    boolean alsoAt(CaseId id, SittingId sitting, UUID user) {
        return sql.sql("""
                        select exists (select 1 from meetings.item i join meetings.sitting s on s.id = i.sitting_id
                          where i.case_id = :case and s.id <> :sitting and :user in (s.chair, s.minute_taker))
                        """)
                .param("case", id.value())
                .param("sitting", sitting.value())
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Sitting sitting(ResultSet row, int n) throws SQLException {
        return new Sitting(
                new SittingId(row.getObject("id", UUID.class)),
                row.getObject("area_id", UUID.class),
                row.getString("area"),
                row.getInt("level"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getInt("length_minutes"),
                row.getString("place"),
                row.getObject("chair_id", UUID.class),
                row.getString("chair"),
                row.getObject("minute_taker_id", UUID.class),
                row.getString("minute_taker"),
                row.getInt("version"));
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                new SittingId(row.getObject("sitting_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("position"),
                row.getInt("minutes"),
                row.getBoolean("urgent"),
                row.getString("why"),
                row.getInt("sequence"),
                moment(row, "opened_at"),
                moment(row, "closed_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
