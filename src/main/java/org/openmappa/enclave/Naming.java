package org.openmappa.enclave;

import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantSource;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Refused;
import org.openmappa.shared.SealedId;
import org.springframework.stereotype.Component;

/** Names a colleague on a section that the running transaction has entered for change. */
@Component
class Naming {
    private final GiveAccess give;

    Naming(GiveAccess give) {
        this.give = give;
    }

    void of(Actor actor, SealedId id, SealedKind kind, String username, String reason) {
        GiveAccess.Candidate colleague = give.candidate(username, kind.read())
                .orElseThrow(() -> new Refused("username", "Nobody signs in with this name"));
        String role = colleague.role();
        if (role == null) {
            throw new Refused("username", "This colleague's role cannot be named on such a section");
        }
        try {
            give.to(actor, id, colleague.userId(), role, GrantSource.NAMED, reason, null);
        } catch (Forbidden _) {
            throw new Refused("username", "This colleague cannot be named: ask the co-ordinator");
        }
    }
}
