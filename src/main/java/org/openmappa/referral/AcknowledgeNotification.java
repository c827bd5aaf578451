package org.openmappa.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.cases.Chronicle;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/** Acknowledges a notification: the co-ordinator knows of the case. */
@UseCase
public class AcknowledgeNotification {
    private final Gate gate;
    private final NotificationRecords records;
    private final Chronicle chronicle;
    private final Clocks clocks;
    private final Clock clock;

    AcknowledgeNotification(Gate gate, NotificationRecords records, Chronicle chronicle, Clocks clocks, Clock clock) {
        this.gate = gate;
        this.records = records;
        this.chronicle = chronicle;
        this.clocks = clocks;
        this.clock = clock;
    }

    public Notification open(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "notification.open");
        return records.get(id);
    }

    /** @param version the version that was read */
    public void of(Actor actor, CaseId id, int version) {
        gate.change(actor, id, Right.ACKNOWLEDGE, "notification.acknowledge", Map.of());
        Notification notification = records.get(id);
        Stale.unlessOne(notification.version() == version ? 1 : 0);
        Refused.when(notification.acknowledged(), "version", "The notification is acknowledged already");
        records.acknowledged(id, version, actor, Instant.now(clock));
        clocks.meet("notification.acknowledge", id.value());
        chronicle.note(actor, id, "notification.acknowledged", "The co-ordinator acknowledged the notification");
    }
}
