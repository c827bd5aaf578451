package org.openmappa.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openmappa.access.Gate;
import org.openmappa.cases.Cases;
import org.openmappa.cases.Chronicle;
import org.openmappa.cases.MappaCase;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/** Starts a referral and keeps its package while it is written. */
@UseCase
public class DraftReferral {
    private final Gate gate;
    private final ReferralRecords records;
    private final CheckPackage check;
    private final Cases cases;
    private final Chronicle chronicle;
    private final Clock clock;

    DraftReferral(
            Gate gate, ReferralRecords records, CheckPackage check, Cases cases, Chronicle chronicle, Clock clock) {
        this.gate = gate;
        this.records = records;
        this.check = check;
        this.cases = cases;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    public ReferralId of(Actor actor, CaseId caseId) {
        gate.change(actor, caseId, Right.REFER, "referral.start", Map.of());
        MappaCase mappaCase = cases.get(caseId);
        Refused.when(!mappaCase.open(), "case", "The case has left MAPPA");
        Refused.when(mappaCase.level() == 3, "case", "The case is at Level 3 already");
        ReferralId id = ReferralId.next();
        boolean started = records.start(id, caseId, actor, Instant.now(clock));
        Refused.when(!started, "case", "There is a referral of this case already that is not decided");
        records.keep(id, 1, ReferralPackage.blank(mappaCase.expectedRelease()));
        chronicle.note(actor, caseId, "referral.started", "A referral was started by " + actor.agency());
        return id;
    }

    /** @param version the version that the package was opened with */
    public void keep(Actor actor, ReferralId id, int version, ReferralPackage changed) {
        keep(actor, id, version, kept -> changed);
    }

    public void keep(Actor actor, ReferralId id, int version, ReferralPackage.Level section) {
        keep(actor, id, version, kept -> kept.with(section));
    }

    public void keep(Actor actor, ReferralId id, int version, ReferralPackage.Agencies section) {
        keep(actor, id, version, kept -> kept.with(section));
    }

    public void keep(Actor actor, ReferralId id, int version, ReferralPackage.Risk section) {
        keep(actor, id, version, kept -> kept.with(section));
    }

    public void keep(Actor actor, ReferralId id, int version, ReferralPackage.Victims section) {
        keep(actor, id, version, kept -> kept.with(section));
    }

    public void keep(Actor actor, ReferralId id, int version, ReferralPackage.Custody section) {
        keep(actor, id, version, kept -> kept.with(section));
    }

    private void keep(Actor actor, ReferralId id, int version, UnaryOperator<ReferralPackage> change) {
        gate.change(actor, records.file(id), Right.REFER, "referral.write", Map.of());
        Referral referral = records.get(id);
        restsWith(actor, referral);
        Stale.unlessOne(referral.version() == version ? 1 : 0);
        ReferralPackage changed = change.apply(referral.content());
        check.refuseUnknown(changed, referral.caseId());
        records.keep(id, version, changed);
    }

    static void restsWith(Actor actor, Referral referral) {
        Refused.when(
                !referral.status().withReferrer(), "version", "The referral was sent and can no longer be changed");
        if (!referral.restsWith(actor)) {
            throw new Forbidden("another agency's referral");
        }
    }
}
