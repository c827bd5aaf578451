package org.openmappa.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Areas, agencies and colleagues: who there is to choose from. Holds no case content. */
@Component
public class Directory {
    /** A MAPPA area. */
    public record Area(UUID id, String code, String name) {}

    /** A body that takes part; standing is RESPONSIBLE_AUTHORITY, DUTY_TO_COOPERATE or ASSOCIATE. */
    public record Agency(UUID id, UUID areaId, String kind, String kindLabel, String standing, String name) {}

    /** A colleague who may sign in. */
    public record Colleague(UUID id, String fullName, String grade, UUID agencyId, String agency, UUID areaId) {}

    private static final String AGENCIES = """
            select g.id, g.area_id, g.kind, k.label as kind_label, k.standing, g.name
            from access.agency g join access.agency_kind k on k.code = g.kind
            """;
    private static final String COLLEAGUES = """
            select u.id, u.full_name, u.grade, g.id as agency_id, g.name as agency, g.area_id
            from access.user_account u join access.agency g on g.id = u.agency_id
            """;
    private final JdbcClient sql;

    Directory(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Area> areas() {
        return sql.sql("select id, code, name from access.area order by name")
                .query(Area.class)
                .list();
    }

    public List<Agency> agenciesIn(UUID area) {
        return sql.sql(AGENCIES + "where g.area_id = :area order by g.name")
                .param("area", area)
                .query(Agency.class)
                .list();
    }

    public Optional<Agency> agency(UUID id) {
        return sql.sql(AGENCIES + "where g.id = :id")
                .param("id", id)
                .query(Agency.class)
                .optional();
    }

    public Optional<Colleague> colleague(UUID id) {
        return sql.sql(COLLEAGUES + "where u.id = :id and u.enabled")
                .param("id", id)
                .query(Colleague.class)
                .optional();
    }

    /** Colleagues of an area with any of the roles, by name. */
    public List<Colleague> withRole(UUID area, String... roles) {
        return sql.sql(COLLEAGUES + """
                        where g.area_id = :area and u.enabled
                          and exists (select 1 from access.user_role r where r.user_id = u.id and r.role = any (:roles))
                        order by u.full_name
                        """)
                .param("area", area)
                .param("roles", roles)
                .query(Colleague.class)
                .list();
    }

    /** Everybody of an area who can be invited or can own an action, by agency and name. */
    public List<Colleague> colleaguesIn(UUID area) {
        return sql.sql(COLLEAGUES + """
                        where g.area_id = :area and u.enabled
                          and not exists (select 1 from access.user_role r
                            where r.user_id = u.id and r.role in ('LAY_ADVISER', 'SECURITY_ADMIN'))
                        order by g.name, u.full_name
                        """)
                .param("area", area)
                .query(Colleague.class)
                .list();
    }
}
