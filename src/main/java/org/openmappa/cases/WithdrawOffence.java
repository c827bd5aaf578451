package org.openmappa.cases;

import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Withdraws an offence that no longer counts, or that was recorded wrongly; it stays on record with the reason. */
@UseCase
public class WithdrawOffence {
    private final Gate gate;
    private final EligibilityRecords records;

    WithdrawOffence(Gate gate, EligibilityRecords records) {
        this.gate = gate;
        this.records = records;
    }

    /** The offence, for whoever is about to withdraw it. */
    public RecordedOffence open(Actor actor, PersonId person, UUID offence) {
        gate.read(actor, person, Right.RECORD_OFFENCE, "offence.open");
        return records.offences(person).stream()
                .filter(found -> found.id().equals(offence))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public void of(Actor actor, PersonId person, UUID offence, NewWithdrawal withdrawal) {
        gate.change(actor, person, Right.RECORD_OFFENCE, "offence.withdraw", Map.of("reason", withdrawal.reason()));
        records.withdraw(person, offence, withdrawal.reason());
    }
}
