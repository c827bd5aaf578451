package org.openmappa.accounts;

import java.util.List;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.access.StepUp;
import org.openmappa.shared.Actor;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.UseCase;

/** One's own sessions: where they came from, and ending them, for which one proves first who one is. */
@UseCase
public class YourSessions {
    private final AccountRecords records;
    private final StepUp stepUp;

    YourSessions(AccountRecords records, StepUp stepUp) {
        this.records = records;
        this.stepUp = stepUp;
    }

    public List<LiveSession> list(Actor actor) {
        return records.sessions(actor);
    }

    public void end(Actor actor, UUID session) {
        stepUp.need(actor);
        String outcome = records.end(actor, session);
        if (outcome.equals("NOT_FOUND")) {
            throw new NotFound(); // which nobody has put on the trail yet
        }
        Gate.answer(outcome);
    }

    public void endOthers(Actor actor) {
        stepUp.need(actor);
        Gate.answer(records.endOthers(actor));
    }
}
