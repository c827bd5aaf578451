package org.openmappa.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads cases that the running transaction has entered; for the use cases of every module that works on a case. */
@Records
public class Cases {
    static final String CASE = """
            select c.id, c.person_id, p.given_names || ' ' || p.family_name as person_name, p.date_of_birth, c.reference,
              c.area_id, a.name as area, c.lead_agency, g.name as lead_agency_name, c.case_manager,
              m.full_name as case_manager_name, c.supervisor, s.full_name as supervisor_name, c.category, c.level,
              c.opened_on, c.expected_release, c.next_review, c.exited_on, c.exit_reason, c.version
            from cases.mappa_case c
            join persons.person p on p.id = c.person_id
            join access.area a on a.id = c.area_id
            join access.agency g on g.id = c.lead_agency
            join access.user_account m on m.id = c.case_manager
            left join access.user_account s on s.id = c.supervisor
            """;
    private final JdbcClient sql;

    Cases(JdbcClient sql) {
        this.sql = sql;
    }

    public MappaCase get(CaseId id) {
        return sql.sql(CASE + "where c.id = :id")
                .param("id", id.value())
                .query(Cases::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those of the cases that were entered, in the order given. */
    public List<MappaCase> all(List<UUID> ids) {
        return sql.sql(CASE + "where c.id = any (:ids) order by array_position(:ids, c.id)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Cases::row)
                .list();
    }

    /** The open case of a person, as far as it was entered. */
    public Optional<MappaCase> openOf(PersonId person) {
        return sql.sql(CASE + "where c.person_id = :person and c.exited_on is null")
                .param("person", person.value())
                .query(Cases::row)
                .optional();
    }

    static MappaCase row(ResultSet row, int n) throws SQLException {
        return new MappaCase(
                new CaseId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                row.getObject("date_of_birth", LocalDate.class),
                row.getString("reference"),
                row.getObject("area_id", UUID.class),
                row.getString("area"),
                row.getObject("lead_agency", UUID.class),
                row.getString("lead_agency_name"),
                row.getObject("case_manager", UUID.class),
                row.getString("case_manager_name"),
                row.getObject("supervisor", UUID.class),
                row.getString("supervisor_name"),
                row.getInt("category"),
                row.getInt("level"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("expected_release", LocalDate.class),
                row.getObject("next_review", LocalDate.class),
                row.getObject("exited_on", LocalDate.class),
                row.getString("exit_reason"),
                row.getInt("version"));
    }
}
