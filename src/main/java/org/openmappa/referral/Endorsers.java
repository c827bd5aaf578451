package org.openmappa.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.openmappa.access.Directory;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantSource;
import org.openmappa.cases.MappaCase;
import org.openmappa.clocks.Owner;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Records;

/** Finds who endorses a referral: the supervisor of the case, else the supervisors of the agency that refers. */
@Records
class Endorsers {
    private static final String SUPERVISOR = "SUPERVISOR";
    private static final Duration LONG_ENOUGH = Duration.ofDays(30);
    private final Directory directory;
    private final GiveAccess give;
    private final Clock clock;

    Endorsers(Directory directory, GiveAccess give, Clock clock) {
        this.directory = directory;
        this.give = give;
        this.clock = clock;
    }

    /** The case must be entered for change: supervisors who hold no grant get one for as long as they need it. */
    Owner of(Actor actor, MappaCase mappaCase) {
        UUID supervisor = mappaCase.supervisorId();
        if (supervisor != null && !supervisor.equals(actor.userId())) {
            give(actor, mappaCase, supervisor);
            return Owner.user(supervisor);
        }
        directory.withRole(mappaCase.areaId(), SUPERVISOR).stream()
                .filter(colleague -> colleague.agencyId().equals(actor.agencyId()))
                .filter(colleague -> !colleague.id().equals(actor.userId()))
                .forEach(colleague -> give(actor, mappaCase, colleague.id()));
        return Owner.role(SUPERVISOR, mappaCase.areaId());
    }

    private void give(Actor actor, MappaCase mappaCase, UUID supervisor) {
        give.to(
                actor,
                mappaCase.id(),
                supervisor,
                SUPERVISOR,
                GrantSource.REFERRER,
                "Endorses the referral",
                Instant.now(clock).plus(LONG_ENOUGH));
    }
}
