package org.openmappa.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.cases.Cases;
import org.openmappa.cases.Chronicle;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/** Endorses a package, or sends it back with the reason; never done by whoever made it. */
@UseCase
public class EndorseReferral {
    private final Gate gate;
    private final ReferralRecords records;
    private final Cases cases;
    private final Chronicle chronicle;
    private final Clocks clocks;
    private final Clock clock;

    EndorseReferral(Gate gate, ReferralRecords records, Cases cases, Chronicle chronicle, Clocks clocks, Clock clock) {
        this.gate = gate;
        this.records = records;
        this.cases = cases;
        this.chronicle = chronicle;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param version the version that was read */
    public void of(Actor actor, ReferralId id, int version, NewEndorsement endorsement) {
        gate.change(actor, records.file(id), Right.ENDORSE, "referral.endorse", Map.of());
        Referral referral = records.get(id);
        Stale.unlessOne(referral.version() == version ? 1 : 0);
        Refused.when(
                referral.status() != ReferralStatus.SUBMITTED, "endorse", "The referral does not wait for endorsement");
        Refused.when(referral.madeBy(actor), "endorse", "Somebody else must endorse a referral that you made");
        boolean endorsed = endorsement.endorse();
        Refused.when(!endorsed && endorsement.reason() == null, "reason", "Enter why you send it back");
        records.endorsed(referral, actor, Instant.now(clock), endorsed, endorsement.reason());
        clocks.meet("referral.endorse", id.value());
        next(referral, endorsed);
        chronicle.note(
                actor,
                referral.caseId(),
                endorsed ? "referral.endorsed" : "referral.sent-back",
                endorsed ? "The referral was endorsed" : "The referral was sent back by the supervisor");
    }

    private void next(Referral referral, boolean endorsed) {
        LocalDate today = London.today(clock);
        if (endorsed) {
            Owner coordinator =
                    Owner.role("COORDINATOR", cases.get(referral.caseId()).areaId());
            clocks.start(
                    "referral.decide",
                    referral.caseId(),
                    referral.id().value(),
                    coordinator,
                    "/referrals/" + referral.id() + "/decide",
                    today);
        } else {
            clocks.start(
                    "referral.return",
                    referral.caseId(),
                    referral.id().value(),
                    Owner.user(referral.referrerId()),
                    "/referrals/" + referral.id() + "/tasks",
                    today);
        }
    }
}
