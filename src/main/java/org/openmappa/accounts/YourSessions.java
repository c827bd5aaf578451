package org.openmappa.accounts;

import java.util.List;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.UseCase;

/** One's own sessions: where they came from, and ending them. */
@UseCase
public class YourSessions {
    private final AccountRecords records;

    YourSessions(AccountRecords records) {
        this.records = records;
    }

    public List<LiveSession> list(Actor actor) {
        return records.sessions(actor);
    }

    public void end(Actor actor, UUID session) {
        Gate.answer(records.end(actor, session));
    }

    public void endOthers(Actor actor) {
        Gate.answer(records.endOthers(actor));
    }
}
