package org.openmappa.referral;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reads a referral with its package, and what is needed to write, endorse or decide it. */
@UseCase
public class OpenReferral {
    private final Gate gate;
    private final ReferralRecords records;
    private final CheckPackage check;
    private final Clock clock;

    OpenReferral(Gate gate, ReferralRecords records, CheckPackage check, Clock clock) {
        this.gate = gate;
        this.records = records;
        this.check = check;
        this.clock = clock;
    }

    /** The criteria in force, and how often referrals like this one were decided in which way. */
    public record Comparison(List<Criterion> criteria, List<Similar> similar) {}

    public Checked of(Actor actor, ReferralId id) {
        gate.read(actor, records.file(id), Right.READ_CASE, "referral.open");
        return check.of(records.get(id));
    }

    public List<Referral> ofCase(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "referral.of-case");
        return records.of(id);
    }

    /** To write the package: only for those who may refer. */
    public Checked toWrite(Actor actor, ReferralId id) {
        gate.read(actor, records.file(id), Right.REFER, "referral.open");
        return check.of(records.get(id));
    }

    /** To decide: only for gatekeepers. */
    public Comparison toDecide(Actor actor, ReferralId id) {
        gate.read(actor, records.file(id), Right.GATEKEEP, "referral.compare");
        Checked checked = check.of(records.get(id));
        ReferralPackage held = checked.referral().content();
        int sought = Objects.requireNonNullElse(held.level().levelSought(), 0);
        return new Comparison(
                records.criteria(London.today(clock)).all(),
                records.similar(
                        checked.referral().caseId(),
                        sought,
                        checked.mappaCase().category(),
                        String.valueOf(held.risk().rosh())));
    }
}
