package org.openmappa.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.openmappa.access.SignedOut;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.UseCase;

/** Asks the co-ordinator to be involved with somebody of whom a search told only that they are known. */
@UseCase
public class AskToBeInvolved {
    private final OversightRecords records;
    private final Clocks clocks;
    private final Clock clock;

    AskToBeInvolved(OversightRecords records, Clocks clocks, Clock clock) {
        this.records = records;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param presence the handle that the search gave */
    public void of(Actor actor, UUID presence, NewRequest request) {
        LocalDate today = London.today(clock);
        LocalDate due = clocks.rule("involvement.answer", today).due(today);
        switch (records.ask(actor, presence, request.reason(), due)) {
            case "DONE" -> {}
            case "SIGNED_OUT" -> throw new SignedOut();
            default -> throw new NotFound();
        }
    }
}
