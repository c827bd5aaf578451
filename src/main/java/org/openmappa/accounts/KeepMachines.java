package org.openmappa.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openmappa.access.Directory;
import org.openmappa.access.Gate;
import org.openmappa.access.MachineIssuer;
import org.openmappa.access.Scope;
import org.openmappa.access.StepUp;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Ids;
import org.openmappa.shared.London;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Which programs may call the API for people of the area, as its security administrator registers and ends them. */
@UseCase
public class KeepMachines {
    private final Gate gate;
    private final MachineRecords records;
    private final Directory directory;
    private final StepUp stepUp;
    private final Optional<MachineIssuer> issuer;
    private final Clock clock;

    KeepMachines(
            Gate gate,
            MachineRecords records,
            Directory directory,
            StepUp stepUp,
            Optional<MachineIssuer> issuer,
            Clock clock) {
        this.gate = gate;
        this.records = records;
        this.directory = directory;
        this.stepUp = stepUp;
        this.issuer = issuer;
        this.clock = clock;
    }

    public List<Machine> list(Actor actor) {
        gate.note(actor, Right.MANAGE_ACCOUNTS, "LIST", "machine.list", Map.of());
        return records.all(actor);
    }

    public Machine open(Actor actor, UUID id) {
        gate.note(actor, Right.MANAGE_ACCOUNTS, "READ", "machine.open", Map.of("machine", id));
        return records.all(actor).stream()
                .filter(machine -> machine.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The agencies for one of which a program can be registered; the administrator proves first who they are. */
    public List<Directory.Agency> begin(Actor actor) {
        gate.note(actor, Right.MANAGE_ACCOUNTS, "READ", "machine.ask", Map.of());
        stepUp.need(actor);
        return directory.agenciesIn(actor.areaId());
    }

    /** Registers a program of the identity provider that is configured. */
    public UUID register(Actor actor, NewMachine wanted) {
        begin(actor);
        Refused.when(
                issuer.isEmpty(), "clientId", "Machine clients are not set up here: docs/runbooks/openid-connect.md");
        Refused.when(
                wanted.scopes().stream().anyMatch(code -> Scope.of(code).isEmpty()),
                "scopes",
                "There is no such scope");
        UUID id = Ids.next();
        String outcome = records.register(actor, id, issuer.orElseThrow().issuer(), wanted, end(wanted.until()));
        Refused.when(outcome.equals("TAKEN"), "clientId", "It is registered already: end that registration first");
        Gate.answer(outcome);
        return id;
    }

    /** Its access ends at the next statement. */
    public void end(Actor actor, UUID id, NewEnd wanted) {
        Gate.answer(records.end(actor, id, wanted.reason()));
    }

    private OffsetDateTime end(LocalDate lastDay) {
        Refused.when(lastDay.isBefore(London.today(clock)), "until", "This day is over");
        return lastDay.plusDays(1).atStartOfDay(London.ZONE).toOffsetDateTime();
    }
}
