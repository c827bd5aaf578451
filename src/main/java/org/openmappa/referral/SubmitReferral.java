package org.openmappa.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.cases.Chronicle;
import org.openmappa.cases.MappaCase;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/** Sends a package to the supervisor, unless rules stop it. */
@UseCase
public class SubmitReferral {
    private final Gate gate;
    private final ReferralRecords records;
    private final CheckPackage check;
    private final Endorsers endorsers;
    private final Chronicle chronicle;
    private final Clocks clocks;
    private final Clock clock;

    SubmitReferral(
            Gate gate,
            ReferralRecords records,
            CheckPackage check,
            Endorsers endorsers,
            Chronicle chronicle,
            Clocks clocks,
            Clock clock) {
        this.gate = gate;
        this.records = records;
        this.check = check;
        this.endorsers = endorsers;
        this.chronicle = chronicle;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Sends it.
     *
     * @return every rule that stops it, all at once; when there is none, the referral is on its way
     */
    public List<Stop> of(Actor actor, ReferralId id, int version, Submission submission) {
        gate.read(actor, records.file(id), Right.REFER, "referral.check");
        Referral referral = records.get(id);
        DraftReferral.restsWith(actor, referral);
        Stale.unlessOne(referral.version() == version ? 1 : 0);
        Checked checked = check.of(referral);
        List<Stop> stopping = checked.stops().stream()
                .filter(stop -> stop.hard() || submission.reasonFor(stop).isEmpty())
                .toList();
        if (stopping.isEmpty()) {
            send(actor, checked, submission);
        }
        return stopping;
    }

    private void send(Actor actor, Checked checked, Submission submission) {
        Referral referral = checked.referral();
        gate.change(actor, referral.caseId(), Right.REFER, "referral.submit", Map.of());
        records.submitted(referral, actor, Instant.now(clock), reasons(checked, submission));
        clocks.meet("referral.before-release", referral.caseId().value());
        clocks.meet("referral.return", referral.id().value());
        start(actor, checked.mappaCase(), referral);
        chronicle.note(
                actor,
                referral.caseId(),
                "referral.submitted",
                actor.agency() + " referred to Level "
                        + referral.content().level().levelSought());
    }

    private void start(Actor actor, MappaCase mappaCase, Referral referral) {
        Owner owner = endorsers.of(actor, mappaCase);
        LocalDate today = London.today(clock);
        clocks.start(
                "referral.endorse",
                mappaCase.id(),
                referral.id().value(),
                owner,
                "/referrals/" + referral.id() + "/endorse",
                today);
    }

    private static List<Referral.GivenReason> reasons(Checked checked, Submission submission) {
        return checked.soft().stream()
                .map(stop -> new Referral.GivenReason(
                        stop.rule(), stop.text(), submission.reasonFor(stop).orElseThrow()))
                .toList();
    }
}
