package org.openmappa.cases;

import java.util.UUID;
import org.openmappa.access.Directory;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantSource;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Records;
import org.openmappa.shared.Refused;

/** Who works on a case for its lead agency: checked when named, and let in by a grant. */
@Records
class CaseTeam {
    private final Directory directory;
    private final GiveAccess give;

    CaseTeam(Directory directory, GiveAccess give) {
        this.directory = directory;
        this.give = give;
    }

    void check(NewCase asked) {
        Refused.when(
                directory.areas().stream().noneMatch(area -> area.id().equals(asked.area())),
                "area",
                "Choose the area that is responsible");
        Refused.when(
                directory
                        .agency(asked.leadAgency())
                        .filter(agency -> agency.areaId().equals(asked.area()))
                        .isEmpty(),
                "leadAgency",
                "Choose a lead agency of the area");
        Refused.when(
                !belongs(asked.caseManager(), asked.leadAgency()),
                "caseManager",
                "The case manager must belong to the lead agency");
        UUID supervisor = asked.supervisor();
        Refused.when(
                supervisor != null && !belongs(supervisor, asked.leadAgency()),
                "supervisor",
                "The supervisor must belong to the lead agency");
    }

    void letIn(Actor actor, CaseId id, NewCase asked) {
        give.to(actor, id, asked.caseManager(), "CASE_MANAGER", GrantSource.CASE_TEAM, "Case manager", null);
        UUID supervisor = asked.supervisor();
        if (supervisor != null) {
            give.to(actor, id, supervisor, "SUPERVISOR", GrantSource.CASE_TEAM, "Supervisor", null);
        }
    }

    private boolean belongs(UUID colleague, UUID agency) {
        return directory
                .colleague(colleague)
                .filter(found -> found.agencyId().equals(agency))
                .isPresent();
    }
}
