package org.openmappa.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.testing.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a case of Northshire on the stage, with its case manager, supervisor and police officer on the team. */
final class CaseOnStage {
    private final JdbcClient owner;
    private final Actor manager;
    private final Actor supervisor;
    private final Actor police;

    CaseOnStage(Stage stage) {
        this.owner = stage.owner();
        this.manager = stage.actor("casemanager.ns");
        this.supervisor = stage.actor("supervisor.ns");
        this.police = stage.actor("police.ns");
    }

    CaseId ofCategory(int category) {
        return of(category, supervisor.userId(), null);
    }

    CaseId withRelease(LocalDate release) {
        return of(2, supervisor.userId(), release);
    }

    CaseId withoutSupervisor() {
        return of(2, null, null);
    }

    private CaseId of(int category, @Nullable UUID supervisorId, @Nullable LocalDate release) {
        UUID person = Ids.next();
        CaseId id = CaseId.next();
        file(person, "PERSON", null);
        file(id.value(), "CASE", person);
        owner.sql("""
                        insert into persons.person (id, area_id, family_name, given_names, registered_at, registered_by)
                        values (?, ?, 'Quill', 'Jonah', now(), ?)
                        """).params(person, manager.areaId(), manager.userId()).update();
        owner.sql("""
                        insert into cases.mappa_case (id, person_id, reference, area_id, lead_agency, case_manager, supervisor,
                          category, level, opened_on, expected_release)
                        values (:id, :person, :reference, :area, :agency, :manager, :supervisor, :category, 1, '2026-01-05', :release)
                        """)
                .param("id", id.value())
                .param("person", person)
                .param("reference", "NS-" + id)
                .param("area", manager.areaId())
                .param("agency", manager.agencyId())
                .param("manager", manager.userId())
                .param("supervisor", supervisorId)
                .param("category", category)
                .param("release", release)
                .update();
        grant(id, manager, "CASE_MANAGER");
        grant(id, police, "POLICE_OFFICER");
        if (supervisorId != null) {
            grant(id, supervisor, "SUPERVISOR");
        }
        return id;
    }

    private void file(UUID id, String kind, @Nullable UUID person) {
        owner.sql("insert into access.file (id, kind, area_id, person_id) values (:id, :kind, :area, :person)")
                .param("id", id)
                .param("kind", kind)
                .param("area", manager.areaId())
                .param("person", person)
                .update();
    }

    private void grant(CaseId id, Actor to, String role) {
        owner.sql("""
                        insert into access.grant_given (id, user_id, file_id, role, source, reason)
                        values (?, ?, ?, ?, 'CASE_TEAM', 'On the team')
                        """).params(Ids.next(), to.userId(), id.value(), role).update();
    }

    /** Rules and outcomes of the clocks of a subject, in the order in which they started. */
    List<String> clocks(UUID subject) {
        return owner.sql("""
                        select rule || coalesce(' ' || outcome, '') from clocks.clock where subject_id = ? order by id
                        """).params(subject).query(String.class).list();
    }
}
