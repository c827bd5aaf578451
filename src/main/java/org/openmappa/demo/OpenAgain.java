package org.openmappa.demo;

import java.time.Duration;
import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantSource;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Right;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens a case for one act of the past. What an old sitting opened to those at the table has closed since, and the
 * database goes by the real time; the co-ordinator opens it once more, and closes it again.
 */
@DemoOnly
class OpenAgain {
    private static final GrantSource SOURCE = GrantSource.WRITTEN_AUTHORITY;
    private static final String WHY = "Makes the past of the demo";
    private static final int DAYS_OPEN = 27;
    private static final Duration AT_MOST = Duration.ofMinutes(10);
    private final Practitioners practitioners;
    private final Gate gate;
    private final GiveAccess give;
    private final DemoClock clock;
    private final TransactionOperations transaction;

    OpenAgain(
            Practitioners practitioners,
            Gate gate,
            GiveAccess give,
            DemoClock clock,
            TransactionOperations transaction) {
        this.practitioners = practitioners;
        this.gate = gate;
        this.give = give;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Acts at once where the case is still open to those who were at the sitting. */
    void ifClosed(Meeting meeting, Actor actor, String role, Runnable act) {
        boolean open = meeting.day().plusDays(DAYS_OPEN).isAfter(London.dayOf(clock.really()));
        if (open) {
            act.run();
        } else {
            to(actor, role, meeting.managed(), act);
        }
    }

    private void to(Actor actor, String role, Managed managed, Runnable act) {
        Actor coordinator = practitioners.in(managed.life().area(), "coordinator");
        inside(
                coordinator,
                managed.id(),
                () -> give.to(
                        coordinator,
                        managed.id(),
                        actor.userId(),
                        role,
                        SOURCE,
                        WHY,
                        clock.really().plus(AT_MOST)));
        act.run();
        inside(coordinator, managed.id(), () -> give.end(coordinator, managed.id(), actor.userId(), SOURCE, WHY));
    }

    private void inside(Actor coordinator, CaseId id, Runnable change) {
        transaction.executeWithoutResult(done -> {
            gate.change(coordinator, id, Right.INVITE, "demo.past", Map.of("reason", WHY));
            change.run();
        });
    }
}
