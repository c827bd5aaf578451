package org.openmappa.meetings;

import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Directory;
import org.openmappa.access.Directory.Colleague;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.SittingId;
import org.openmappa.shared.UseCase;

/** Marks a lay adviser as an observer of a sitting: this opens nothing to them. */
@UseCase
public class MarkObserver {
    private final Gate gate;
    private final Sittings sittings;
    private final Invitations invitations;
    private final Directory directory;

    MarkObserver(Gate gate, Sittings sittings, Invitations invitations, Directory directory) {
        this.gate = gate;
        this.sittings = sittings;
        this.invitations = invitations;
        this.directory = directory;
    }

    public void of(Actor actor, SittingId id, UUID layAdviser) {
        gate.change(actor, id, Right.PLAN_SITTING, "sitting.observer", Map.of("observer", layAdviser));
        boolean lay = directory.withRole(sittings.get(id).areaId(), "LAY_ADVISER").stream()
                .map(Colleague::id)
                .anyMatch(layAdviser::equals);
        Refused.when(!lay, "observer", "Choose a lay adviser");
        invitations.observe(id, layAdviser, actor);
    }
}
