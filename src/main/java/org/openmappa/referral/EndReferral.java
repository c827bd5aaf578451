package org.openmappa.referral;

import java.time.Clock;
import java.util.List;
import org.openmappa.cases.ExitDuties;
import org.openmappa.clocks.Clocks;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Records;

/** A referral that is still open when its case leaves MAPPA is said to be so, and ends with it. */
@Records
class EndReferral implements ExitDuties {
    private static final List<String> CLOCKS = List.of("referral.endorse", "referral.decide", "referral.return");
    private final ReferralRecords records;
    private final Clocks clocks;
    private final Clock clock;

    EndReferral(ReferralRecords records, Clocks clocks, Clock clock) {
        this.records = records;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public List<Duty> of(CaseId id) {
        return live(id).stream()
                .map(referral -> new Duty(
                        referral.id().value(),
                        "Referral to Level 2 or 3: " + referral.status().label(),
                        referral.agency(),
                        records.dueOn(referral.id()).orElse(London.today(clock))))
                .toList();
    }

    @Override
    public void settle(Actor actor, CaseId id, Disposition disposition, String reason) {
        live(id).forEach(referral -> withdraw(referral.id(), referral.version(), reason));
        clocks.drop("notification.acknowledge", id.value());
    }

    void withdraw(ReferralId id, int version, String reason) {
        records.withdrawn(id, version, reason);
        CLOCKS.forEach(rule -> clocks.drop(rule, id.value()));
    }

    private List<Referral> live(CaseId id) {
        return records.of(id).stream()
                .filter(referral -> referral.status().live())
                .toList();
    }
}
