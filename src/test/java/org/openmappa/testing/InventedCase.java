package org.openmappa.testing;

import java.time.LocalDate;
import java.util.UUID;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case of an invented person in Northshire, made by the owner of the database for tests of what comes after a case is
 * open. Its team is casemanager.ns and supervisor.ns, and chair2.ns was given it for a sitting.
 */
public record InventedCase(CaseId id, PersonId person, String familyName) {

    public static InventedCase atLevel(Stage stage, int level) {
        InventedCase made = new InventedCase(
                CaseId.next(),
                PersonId.next(),
                "Testcase " + Ids.next().toString().substring(24));
        JdbcClient owner = stage.owner();
        UUID area = owner.sql("select id from access.area where code = 'NS'")
                .query(UUID.class)
                .single();
        made.file(owner, area);
        made.give(owner, "casemanager.ns", "CASE_MANAGER", "CASE_TEAM");
        made.give(owner, "supervisor.ns", "SUPERVISOR", "CASE_TEAM");
        made.give(owner, "chair2.ns", "CHAIR_2", "SITTING");
        made.open(owner, area, level);
        return made;
    }

    /** Lets one more colleague in. */
    public InventedCase give(Stage stage, String username, String role) {
        give(stage.owner(), username, role, "CASE_TEAM");
        return this;
    }

    /** Puts the case on a sitting chaired by chair2.ns, and says as which item. */
    public UUID onASitting(Stage stage) {
        JdbcClient owner = stage.owner();
        UUID sitting = Ids.next();
        UUID item = Ids.next();
        owner.sql("""
                        with opened as (
                          insert into access.file (id, kind, area_id) select :sitting, 'SITTING', id from access.area where code = 'NS'
                          returning id, area_id)
                        insert into meetings.sitting (id, area_id, level, starts_at, length_minutes, place, chair, minute_taker,
                          planned_at, planned_by)
                        select opened.id, opened.area_id, 2, now(), 60, 'Room 4, Civic Centre', chair.id, taker.id, now(), taker.id
                        from opened, access.user_account chair, access.user_account taker
                        where chair.username = 'chair2.ns' and taker.username = 'administrator.ns'
                        """).param("sitting", sitting).update();
        owner.sql("""
                        insert into meetings.item (id, sitting_id, case_id, position, minutes, why, sequence)
                        values (?, ?, ?, 1, 30, 'First meeting after the referral', 1)
                        """).params(item, sitting, id.value()).update();
        return item;
    }

    private void file(JdbcClient owner, UUID area) {
        owner.sql("insert into access.file (id, kind, area_id) values (?, 'PERSON', ?)")
                .params(person.value(), area)
                .update();
        owner.sql("insert into access.file (id, kind, area_id, person_id) values (?, 'CASE', ?, ?)")
                .params(id.value(), area, person.value())
                .update();
        owner.sql("""
                        insert into persons.person (id, area_id, family_name, given_names, registered_at, registered_by)
                        values (?, ?, ?, 'Invented', now(), (select id from access.user_account where username = 'casemanager.ns'))
                        """).params(person.value(), area, familyName).update();
    }

    private void give(JdbcClient owner, String username, String role, String source) {
        owner.sql("""
                        insert into access.grant_given (id, user_id, file_id, role, source, reason)
                        select ?, u.id, ?, ?, ?, 'For a test' from access.user_account u where u.username = ?
                        """).params(Ids.next(), id.value(), role, source, username).update();
    }

    private void open(JdbcClient owner, UUID area, int level) {
        owner.sql("""
                        insert into cases.mappa_case (id, person_id, reference, area_id, lead_agency, case_manager, supervisor,
                          category, level, opened_on, next_review)
                        select ?, ?, ?, ?, m.agency_id, m.id, s.id, 1, ?, ?, ?
                        from access.user_account m, access.user_account s
                        where m.username = 'casemanager.ns' and s.username = 'supervisor.ns'
                        """)
                .params(
                        id.value(),
                        person.value(),
                        "NS-T-" + familyName.substring(9),
                        area,
                        level,
                        LocalDate.of(2026, 1, 5),
                        LocalDate.of(2030, 1, 7))
                .update();
    }
}
