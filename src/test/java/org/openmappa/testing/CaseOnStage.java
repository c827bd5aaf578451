package org.openmappa.testing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case of Northshire put on the stage by the owner of the database, for tests of what happens to cases later on. */
public record CaseOnStage(CaseId id, PersonId person, String name) {

    public static CaseOnStage atLevel(Stage stage, int level) {
        PersonId person = PersonId.next();
        CaseId id = CaseId.next();
        String family = "Testperson" + id.value().toString().substring(24);
        JdbcClient owner = stage.owner();
        UUID area = one(owner, "select id from access.area where code = 'NS'");
        UUID manager = user(stage, "casemanager.ns");
        file(owner, person.value(), "PERSON", area, null);
        owner.sql("""
                        insert into persons.person (id, area_id, family_name, given_names, registered_at, registered_by)
                        values (?, ?, ?, 'Alex', now(), ?)
                        """).params(person.value(), area, family, manager).update();
        file(owner, id.value(), "CASE", area, person.value());
        owner.sql("""
                        insert into cases.mappa_case (id, person_id, reference, area_id, lead_agency, case_manager, category,
                          level, opened_on)
                        select ?, ?, ?, ?, u.agency_id, u.id, 1, ?, ? from access.user_account u where u.id = ?
                        """)
                .params(
                        id.value(),
                        person.value(),
                        "NS-T-" + id.value(),
                        area,
                        level,
                        LocalDate.of(2026, 1, 5),
                        manager)
                .update();
        owner.sql("""
                        insert into cases.level_period (id, case_id, level, during, decided_by, reason, edition)
                        values (?, ?, ?, tstzrange(now() - interval '30 days', null), ?, 'Gatekept', 'test')
                        """).params(Ids.next(), id.value(), level, manager).update();
        CaseOnStage made = new CaseOnStage(id, person, "Alex " + family);
        made.openTo(stage, "casemanager.ns", "CASE_MANAGER");
        return made;
    }

    /** Gives somebody a grant as the case team has it. */
    public void openTo(Stage stage, String username, String role) {
        stage.owner()
                .sql("""
                        insert into access.grant_given (id, user_id, file_id, role, source, reason)
                        values (?, ?, ?, ?, 'CASE_TEAM', 'Test')
                        """)
                .params(Ids.next(), user(stage, username), id.value(), role)
                .update();
    }

    public static UUID user(Stage stage, String username) {
        return one(stage.owner(), "select id from access.user_account where username = '" + username + "'");
    }

    private static UUID one(JdbcClient owner, String query) {
        return owner.sql(query).query(UUID.class).single();
    }

    private static void file(JdbcClient owner, UUID id, String kind, UUID area, @Nullable UUID person) {
        owner.sql("insert into access.file (id, kind, area_id, person_id) values (?, ?, ?, ?)")
                .param(1, id)
                .param(2, kind)
                .param(3, area)
                .param(4, person)
                .update();
    }
}
