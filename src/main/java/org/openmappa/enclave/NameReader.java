package org.openmappa.enclave;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantSource;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.SealedId;
import org.openmappa.shared.UseCase;

/** Names a colleague on a sealed section, or ends a name. At least two people stay named. */
@UseCase
public class NameReader {
    private static final int FEWEST = 2;
    private final Gate gate;
    private final SectionRecords records;
    private final Naming naming;
    private final GiveAccess access;

    NameReader(Gate gate, SectionRecords records, Naming naming, GiveAccess access) {
        this.gate = gate;
        this.records = records;
        this.naming = naming;
        this.access = access;
    }

    public void on(Actor actor, SealedId id, NewReader reader) {
        gate.change(actor, id, ChangeSection.right(actor), "sealed.name", Map.of("reason", reader.reason()));
        naming.of(actor, id, kept(actor, id), reader.username(), reader.reason());
    }

    public void end(Actor actor, SealedId id, UUID user, EndedReader why) {
        gate.change(actor, id, ChangeSection.right(actor), "sealed.unname", Map.of("reason", why.reason()));
        kept(actor, id);
        List<Named> named = records.namedHeld(id);
        if (named.stream().noneMatch(n -> n.userId().equals(user))) {
            throw new NotFound();
        }
        long people = named.stream().map(Named::userId).distinct().count();
        Refused.when(people <= FEWEST, "reason", "Name somebody else first: two people must be able to read it");
        access.end(actor, id, user, GrantSource.NAMED, why.reason());
    }

    private SealedKind kept(Actor actor, SealedId id) {
        SealedKind kind = records.get(id).kind();
        if (!actor.may(kind.keep())) {
            throw new Forbidden("this role reads such a section and does not keep it");
        }
        return kind;
    }
}
