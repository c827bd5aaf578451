package org.openmappa.referral;

import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.cases.Chronicle;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/** Takes back a referral that rests with its agency, with the reason; the case is free to be referred again. */
@UseCase
public class WithdrawReferral {
    private final Gate gate;
    private final ReferralRecords records;
    private final Chronicle chronicle;
    private final EndReferral end;

    WithdrawReferral(Gate gate, ReferralRecords records, Chronicle chronicle, EndReferral end) {
        this.gate = gate;
        this.records = records;
        this.chronicle = chronicle;
        this.end = end;
    }

    /** @param version the version that was read */
    public void of(Actor actor, ReferralId id, int version, Withdrawal withdrawal) {
        gate.change(actor, records.file(id), Right.REFER, "referral.withdraw", Map.of("reason", withdrawal.reason()));
        Referral referral = records.get(id);
        DraftReferral.restsWith(actor, referral);
        Stale.unlessOne(referral.version() == version ? 1 : 0);
        end.withdraw(id, version, withdrawal.reason());
        chronicle.note(
                actor, referral.caseId(), "referral.withdrawn", "The referral was withdrawn by " + actor.agency());
    }
}
