package org.openmappa.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Records;
import org.openmappa.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All SQL of notifications. */
@Records
class NotificationRecords {
    private static final String NOTIFICATION = """
            select n.case_id, p.given_names || ' ' || p.family_name as person, c.reference, c.category, g.name as agency,
              a.name as area, s.full_name as sent_by, n.sent_at, n.eligible_from, n.due_on, n.late_reason,
              k.full_name as acknowledged_by, n.acknowledged_at, n.version
            from referral.notification n
            join cases.mappa_case c on c.id = n.case_id
            join persons.person p on p.id = c.person_id
            join access.agency g on g.id = n.agency_id
            join access.area a on a.id = n.area_id
            join access.user_account s on s.id = n.sent_by
            left join access.user_account k on k.id = n.acknowledged_by
            """;
    private final JdbcClient sql;

    NotificationRecords(JdbcClient sql) {
        this.sql = sql;
    }

    Notification get(CaseId id) {
        return sql.sql(NOTIFICATION + "where n.case_id = :case")
                .param("case", id.value())
                .query(NotificationRecords::notification)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What was notified, by whom, and on which dates the time limit stands. */
    record Sent(CaseId caseId, NewNotification asked, LocalDate eligibleFrom, LocalDate dueOn) {}

    void add(Sent sent, Actor by, Instant at) {
        sql.sql("""
                        insert into referral.notification (id, case_id, agency_id, area_id, sent_by, sent_at, eligible_from, due_on, late_reason)
                        values (:id, :case, :agency, :area, :by, :at, :from, :due, :late)
                        """)
                .param("id", Ids.next())
                .param("case", sent.caseId().value())
                .param("agency", by.agencyId())
                .param("area", sent.asked().area())
                .param("by", by.userId())
                .param("at", utc(at))
                .param("from", sent.eligibleFrom())
                .param("due", sent.dueOn())
                .param("late", sent.asked().lateReason())
                .update();
    }

    void acknowledged(CaseId id, int version, Actor by, Instant at) {
        Stale.unlessOne(sql.sql("""
                        update referral.notification set acknowledged_by = :by, acknowledged_at = :at
                        where case_id = :case and version = :version
                        """)
                .param("by", by.userId())
                .param("at", utc(at))
                .param("case", id.value())
                .param("version", version)
                .update());
    }

    void turnAway(Actor actor, String verdict) {
        sql.sql("select referral.turn_away(:token, :verdict)")
                .param("token", actor.token().bytes())
                .param("verdict", verdict)
                .query((row, n) -> 0)
                .single();
    }

    private record Place(UUID caseId, long total) {}

    /** Two statements: what the first admits, only the next can read. */
    ListNotifications.Listed list(Actor actor, boolean waiting, int offset, int limit) {
        List<Place> places = sql.sql(
                        "select case_id, total from referral.notifications(:token, :waiting, :offset, :limit)")
                .param("token", actor.token().bytes())
                .param("waiting", waiting)
                .param("offset", offset)
                .param("limit", limit)
                .query(Place.class)
                .list();
        UUID[] ids = places.stream().map(Place::caseId).toArray(UUID[]::new);
        return new ListNotifications.Listed(
                sql.sql(NOTIFICATION + "where n.case_id = any (:ids) order by array_position(:ids, n.case_id)")
                        .param("ids", ids)
                        .query(NotificationRecords::notification)
                        .list(),
                places.isEmpty() ? 0 : places.getFirst().total());
    }

    private static Notification notification(ResultSet row, int n) throws SQLException {
        return new Notification(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("person"),
                row.getString("reference"),
                row.getInt("category"),
                row.getString("agency"),
                row.getString("area"),
                row.getString("sent_by"),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getObject("eligible_from", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("late_reason"),
                row.getString("acknowledged_by"),
                row.getObject("acknowledged_at", OffsetDateTime.class),
                row.getInt("version"));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
