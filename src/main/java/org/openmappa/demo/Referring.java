package org.openmappa.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.openmappa.referral.DecideReferral;
import org.openmappa.referral.DraftReferral;
import org.openmappa.referral.EndorseReferral;
import org.openmappa.referral.NewDecision;
import org.openmappa.referral.NewEndorsement;
import org.openmappa.referral.OpenReferral;
import org.openmappa.referral.Outcome;
import org.openmappa.referral.ReferralId;
import org.openmappa.referral.ReferralPackage;
import org.openmappa.referral.Stop;
import org.openmappa.referral.Submission;
import org.openmappa.referral.SubmitReferral;
import org.openmappa.shared.Actor;

/** A referral on its way: written, sent, endorsed, decided. */
@DemoOnly
class Referring {
    private final Timeline timeline;
    private final Practitioners practitioners;
    private final Registration registration;
    private final DraftReferral draft;
    private final SubmitReferral submit;
    private final EndorseReferral endorse;
    private final DecideReferral decide;
    private final OpenReferral open;

    Referring(
            Timeline timeline,
            Practitioners practitioners,
            Registration registration,
            DraftReferral draft,
            SubmitReferral submit,
            EndorseReferral endorse,
            DecideReferral decide,
            OpenReferral open) {
        this.timeline = timeline;
        this.practitioners = practitioners;
        this.registration = registration;
        this.draft = draft;
        this.submit = submit;
        this.endorse = endorse;
        this.decide = decide;
        this.open = open;
    }

    /** Begun, and not sent yet. */
    void draft(String name, LocalDate day, ReferralPackage held) {
        timeline.on(day, LocalTime.of(13, 30), () -> written(registration.of(name), held));
    }

    /** Sent, and endorsed two days later; then it waits for the gatekeeper. */
    void endorsed(String name, LocalDate day, ReferralPackage held) {
        timeline.on(day, LocalTime.of(13, 30), () -> sent(registration.of(name), day, held));
    }

    /** Accepted by the co-ordinator five days after it was sent. */
    void accepted(String name, LocalDate day, ReferralPackage held, List<String> criteria, String reason) {
        timeline.on(day, LocalTime.of(13, 30), () -> {
            Managed managed = registration.of(name);
            ReferralId id = sent(managed, day, held);
            timeline.on(WorkingDays.from(day.plusDays(5)), LocalTime.of(10, 15), () -> {
                Actor coordinator = practitioners.in(managed.life().area(), "coordinator");
                NewDecision decision = new NewDecision(Outcome.ACCEPTED, criteria, reason, null);
                decide.of(coordinator, id, version(coordinator, id), decision);
            });
        });
    }

    private ReferralId sent(Managed managed, LocalDate day, ReferralPackage held) {
        ReferralId id = written(managed, held);
        List<Stop> stops = submit.of(managed.manager(), id, version(managed.manager(), id), new Submission(List.of()));
        if (!stops.isEmpty()) {
            throw new IllegalStateException(managed.life().who().name() + ": " + stops);
        }
        timeline.on(WorkingDays.from(day.plusDays(2)), LocalTime.of(11, 5), () -> {
            NewEndorsement yes = new NewEndorsement(true, "Discussed in supervision; the package is complete.");
            endorse.of(managed.supervisor(), id, version(managed.supervisor(), id), yes);
        });
        return id;
    }

    private ReferralId written(Managed managed, ReferralPackage held) {
        ReferralId id = draft.of(managed.manager(), managed.id());
        draft.keep(managed.manager(), id, version(managed.manager(), id), held);
        return id;
    }

    private int version(Actor actor, ReferralId id) {
        return open.of(actor, id).referral().version();
    }
}
