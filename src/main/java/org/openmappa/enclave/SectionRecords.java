package org.openmappa.enclave;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.openmappa.shared.Actor;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Records;
import org.openmappa.shared.SealedId;
import org.openmappa.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All SQL of sealed sections. */
@Records
class SectionRecords {
    private final JdbcClient sql;
    private final Clock clock;

    SectionRecords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those about an entered person on which whoever entered is named. */
    List<Known> known(PersonId person) {
        return sql.sql("select * from enclave.known(:person)")
                .param("person", person.value())
                .query(SectionRecords::known)
                .list();
    }

    /** Those on which the actor is named, newest first. */
    List<Known> namedOn(Actor actor) {
        return sql.sql("select * from enclave.named_on(:token)")
                .param("token", actor.token().bytes())
                .query(SectionRecords::known)
                .list();
    }

    Section get(SealedId id) {
        return sql.sql("""
                        select s.id, s.person_id, w.name, s.kind, s.label, s.body, s.whereabouts, s.authority, s.agency_id,
                          a.name as agency, u.full_name as author, s.said_at, s.version
                        from enclave.sealed s cross join enclave.about(s.id) w
                        join access.agency a on a.id = s.agency_id join access.user_account u on u.id = s.author
                        where s.id = :id
                        """)
                .param("id", id.value())
                .query(SectionRecords::section)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(Actor by, SealedId id, PersonId about, NewSection said) {
        sql.sql("""
                        insert into enclave.sealed (id, person_id, kind, label, body, whereabouts, authority, agency_id, author, said_at)
                        values (:id, :person, :kind, :label, :body, :whereabouts, :authority, :agency, :author, :now)
                        """)
                .param("id", id.value())
                .param("person", about.value())
                .param("kind", said.kind().name())
                .param("label", said.label())
                .param("body", said.body())
                .param("whereabouts", said.whereabouts())
                .param("authority", said.authority())
                .param("agency", by.agencyId())
                .param("author", by.userId())
                .param("now", now())
                .update();
    }

    void change(SealedId id, int version, ChangedSection said) {
        Stale.unlessOne(sql.sql("""
                        update enclave.sealed set label = :label, body = :body, whereabouts = :whereabouts, authority = :authority,
                          said_at = :now
                        where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("label", said.label())
                .param("body", said.body())
                .param("whereabouts", said.whereabouts())
                .param("authority", said.authority())
                .param("now", now())
                .update());
    }

    /** Everybody who is named; the section is held still meanwhile, so that two cannot end two names at once. */
    List<Named> namedHeld(SealedId id) {
        sql.sql("select 1 from enclave.sealed where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .list();
        return named(id);
    }

    List<Named> named(SealedId id) {
        return sql.sql("select * from enclave.named(:id)")
                .param("id", id.value())
                .query(Named.class)
                .list();
    }

    List<SectionLook> looks(SealedId id) {
        return sql.sql("select * from enclave.looks(:id)")
                .param("id", id.value())
                .query(SectionLook.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        return new Known(
                new SealedId(row.getObject("id", UUID.class)),
                SealedKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getString("agency"),
                row.getObject("said_at", OffsetDateTime.class));
    }

    private static Section section(ResultSet row, int n) throws SQLException {
        return new Section(
                new SealedId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                SealedKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getString("body"),
                row.getString("whereabouts"),
                row.getString("authority"),
                row.getObject("agency_id", UUID.class),
                row.getString("agency"),
                row.getString("author"),
                row.getObject("said_at", OffsetDateTime.class),
                row.getInt("version"));
    }
}
