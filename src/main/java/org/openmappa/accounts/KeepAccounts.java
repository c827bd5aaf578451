package org.openmappa.accounts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.access.StepUp;
import org.openmappa.shared.Actor;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** What a security administrator sees of the accounts of the area, and does to them. Each act has a reason. */
@UseCase
public class KeepAccounts {
    private final Gate gate;
    private final AccountRecords records;
    private final StepUp stepUp;

    KeepAccounts(Gate gate, AccountRecords records, StepUp stepUp) {
        this.gate = gate;
        this.records = records;
        this.stepUp = stepUp;
    }

    /** An account with its live sessions. */
    public record Opened(Account account, List<LiveSession> sessions) {}

    public List<AccountLine> list(Actor actor, String name) {
        gate.note(actor, Right.MANAGE_ACCOUNTS, "LIST", "account.list", Map.of("name", name));
        return records.accounts(actor, name);
    }

    public Opened open(Actor actor, UUID user) {
        gate.note(actor, Right.MANAGE_ACCOUNTS, "READ", "account.open", Map.of("account", user));
        Account account = records.account(actor, user).orElseThrow(NotFound::new);
        return new Opened(account, records.sessionsOf(actor, user));
    }

    /** Where it ends access, that is at the next statement. */
    public void act(Actor actor, UUID user, NewAct wanted) {
        if (wanted.act().opens()) {
            stepUp.need(actor);
        }
        boolean own = user.equals(actor.userId());
        Refused.when(own && wanted.act() != AccountAct.END_SESSIONS, "act", "Ask another security administrator");
        Gate.answer(records.manage(actor, user, wanted.act().what(), wanted.reason()));
    }
}
