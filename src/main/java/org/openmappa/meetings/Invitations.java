package org.openmappa.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Directory.Colleague;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Records;
import org.openmappa.shared.SittingId;
import org.openmappa.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads who was asked to an item, who answered what and who came; keeps the statement and who accepted it. */
@Records
public class Invitations {
    private static final String INVITATION = """
            select v.id, v.item_id, v.case_id, v.user_id, u.full_name, u.grade, v.agency_id, g.name as agency, g.kind as agency_kind,
              v.role, v.why, w.rank as wanted_rank, w.label as wanted_label, v.reports_by, v.reply, v.reply_reason,
              v.deputy as deputy_id, d.full_name as deputy, v.status, e.id as attendee_id, e.full_name as attendee,
              b.rank as at_rank, b.label as at_label, c.accepted_at, v.version
            from meetings.invitation v
            join meetings.item i on i.id = v.item_id
            join access.user_account u on u.id = v.user_id
            join access.agency g on g.id = v.agency_id
            join meetings.grade_band w on w.rank = v.grade_wanted
            left join access.user_account d on d.id = v.deputy
            join access.user_account e on e.id = coalesce(v.attendee, v.deputy, v.user_id)
            left join meetings.grade_band b on b.rank = v.grade_at
            left join meetings.acceptance c on c.sitting_id = i.sitting_id and c.user_id = e.id
            """;
    private final JdbcClient sql;
    private final Clock clock;

    Invitations(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public List<Invitation> at(UUID item) {
        return sql.sql(INVITATION + "where v.item_id = :item order by g.name, u.full_name")
                .param("item", item)
                .query(Invitations::invitation)
                .list();
    }

    /** Kinds of agency of which nobody who was at this item, nor the chair, has accepted the statement. */
    public List<String> missingFromQuorum(UUID item) {
        return sql.sql("""
                        select k.label from meetings.quorum q join access.agency_kind k on k.code = q.agency_kind
                        where not exists (
                          select 1 from meetings.item i
                          join meetings.sitting s on s.id = i.sitting_id
                          join meetings.acceptance c on c.sitting_id = s.id
                          join access.agency g on g.id = c.agency_id and g.kind = q.agency_kind
                          where i.id = :item and (c.user_id = s.chair or exists (
                            select 1 from meetings.invitation v where v.item_id = i.id and v.attendee = c.user_id)))
                        order by k.label
                        """).param("item", item).query(String.class).list();
    }

    List<Invitation> of(SittingId sitting) {
        return sql.sql(INVITATION + "where i.sitting_id = :sitting order by g.name, u.full_name, v.id")
                .param("sitting", sitting.value())
                .query(Invitations::invitation)
                .list();
    }

    Invitation get(UUID id) {
        return sql.sql(INVITATION + "where v.id = :id")
                .param("id", id)
                .query(Invitations::invitation)
                .optional()
                .orElseThrow(NotFound::new);
    }

    UUID add(Item item, Colleague colleague, String role, NewInvitations asked, Actor by) {
        UUID id = Ids.next();
        sql.sql("""
                        insert into meetings.invitation (id, item_id, case_id, user_id, agency_id, role, why, grade_wanted,
                          reports_by, invited_at, invited_by)
                        values (:id, :item, :case, :user, :agency, :role, :why, :grade, :reports, :now, :by)
                        """)
                .param("id", id)
                .param("item", item.id())
                .param("case", item.caseId().value())
                .param("user", colleague.id())
                .param("agency", colleague.agencyId())
                .param("role", role)
                .param("why", asked.why())
                .param("grade", asked.gradeWanted())
                .param("reports", asked.reportsBy())
                .param("now", now())
                .param("by", by.userId())
                .update();
        return id;
    }

    void reply(UUID id, int version, Reply reply) {
        Stale.unlessOne(sql.sql("""
                        update meetings.invitation set reply = :reply, reply_reason = :reason, deputy = :deputy, replied_at = :now
                        where id = :id and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .param("reply", reply.answer().name())
                .param("reason", reply.reason())
                .param("deputy", reply.deputyIfSent())
                .param("now", now())
                .update());
    }

    void attended(UUID id, int version, Presence seen, @Nullable UUID attendee, @Nullable Integer grade) {
        Stale.unlessOne(sql.sql("""
                        update meetings.invitation set attendance = :seen, attendee = :attendee, grade_at = :grade
                        where id = :id and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .param("seen", seen.name())
                .param("attendee", attendee)
                .param("grade", grade)
                .update());
    }

    List<GradeBand> grades() {
        return sql.sql("select rank, label, default_for_level from meetings.grade_band order by rank")
                .query(GradeBand.class)
                .list();
    }

    /** The edition of the statement that stands on a day. */
    Statement statement(LocalDate on) {
        return sql.sql("""
                        select edition, body, valid_from from meetings.statement
                        where valid_from <= :on order by edition desc limit 1
                        """).param("on", on).query(Statement.class).single();
    }

    /** Keeps that somebody accepted the statement, unless they have. */
    void accept(SittingId sitting, Actor actor, int edition) {
        sql.sql("""
                        insert into meetings.acceptance (id, sitting_id, user_id, agency_id, edition, accepted_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (sitting_id, user_id) do nothing
                        """)
                .params(Ids.next(), sitting.value(), actor.userId(), actor.agencyId(), edition, now())
                .update();
    }

    /** Who accepted the statement at a sitting, by name. */
    List<Accepted> accepted(SittingId sitting) {
        return sql.sql("""
                        select c.user_id, u.full_name, g.name as agency, c.edition, c.accepted_at
                        from meetings.acceptance c
                        join access.user_account u on u.id = c.user_id
                        join access.agency g on g.id = c.agency_id
                        where c.sitting_id = :sitting order by u.full_name
                        """)
                .param("sitting", sitting.value())
                .query(Accepted.class)
                .list();
    }

    void observe(SittingId sitting, UUID user, Actor by) {
        sql.sql("""
                        insert into meetings.observer (id, sitting_id, user_id, marked_by, marked_at)
                        values (?, ?, ?, ?, ?) on conflict (sitting_id, user_id) do nothing
                        """)
                .params(Ids.next(), sitting.value(), user, by.userId(), now())
                .update();
    }

    List<String> observers(SittingId sitting) {
        return sql.sql("""
                        select u.full_name from meetings.observer o join access.user_account u on u.id = o.user_id
                        where o.sitting_id = :sitting order by u.full_name
                        """)
                .param("sitting", sitting.value())
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("user_id", UUID.class),
                row.getString("full_name"),
                row.getString("grade"),
                row.getObject("agency_id", UUID.class),
                row.getString("agency"),
                row.getString("agency_kind"),
                row.getString("role"),
                row.getString("why"),
                new GradeBand(row.getInt("wanted_rank"), row.getString("wanted_label"), null),
                row.getObject("reports_by", LocalDate.class),
                presence(row.getString("reply")),
                row.getString("reply_reason"),
                row.getObject("deputy_id", UUID.class),
                row.getString("deputy"),
                Presence.valueOf(row.getString("status")),
                row.getObject("attendee_id", UUID.class),
                row.getString("attendee"),
                row.getString("at_label") == null
                        ? null
                        : new GradeBand(row.getInt("at_rank"), row.getString("at_label"), null),
                row.getObject("accepted_at", OffsetDateTime.class),
                row.getInt("version"));
    }

    private static @Nullable Presence presence(@Nullable String name) {
        return name == null ? null : Presence.valueOf(name);
    }
}
