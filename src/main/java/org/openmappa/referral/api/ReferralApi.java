package org.openmappa.referral.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.referral.DecideReferral;
import org.openmappa.referral.DraftReferral;
import org.openmappa.referral.EndorseReferral;
import org.openmappa.referral.ListReferrals;
import org.openmappa.referral.NewDecision;
import org.openmappa.referral.NewEndorsement;
import org.openmappa.referral.OpenReferral;
import org.openmappa.referral.Referral;
import org.openmappa.referral.ReferralId;
import org.openmappa.referral.ReferralPackage;
import org.openmappa.referral.ReferralStatus;
import org.openmappa.referral.SeeFigures;
import org.openmappa.referral.Stop;
import org.openmappa.referral.Submission;
import org.openmappa.referral.SubmitReferral;
import org.openmappa.referral.WithdrawReferral;
import org.openmappa.referral.Withdrawal;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.web.Once;
import org.openmappa.web.Version;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Referrals over the API: draft, submission, endorsement, decision. Every step takes the version it was read in. */
@RestController
class ReferralApi {
    private static final String IF_MATCH = "If-Match";
    private final ListReferrals list;
    private final OpenReferral open;
    private final DraftReferral draft;
    private final SubmitReferral submit;
    private final EndorseReferral endorse;
    private final DecideReferral decide;
    private final WithdrawReferral withdraw;
    private final SeeFigures figures;
    private final Once once;

    ReferralApi(
            ListReferrals list,
            OpenReferral open,
            DraftReferral draft,
            SubmitReferral submit,
            EndorseReferral endorse,
            DecideReferral decide,
            WithdrawReferral withdraw,
            SeeFigures figures,
            Once once) {
        this.list = list;
        this.open = open;
        this.draft = draft;
        this.submit = submit;
        this.endorse = endorse;
        this.decide = decide;
        this.withdraw = withdraw;
        this.figures = figures;
        this.once = once;
    }

    @GetMapping("/api/referrals")
    ListReferrals.Listed list(
            Actor actor,
            @RequestParam(required = false) @Nullable ReferralStatus status,
            @RequestParam(defaultValue = "1") int page) {
        return list.of(actor, status, page);
    }

    @GetMapping("/api/referrals/figures")
    List<SeeFigures.Figure> figures(Actor actor) {
        return figures.of(actor, null, null);
    }

    @GetMapping("/api/cases/{id}/referrals")
    List<Referral> ofCase(Actor actor, @PathVariable CaseId id) {
        return open.ofCase(actor, id);
    }

    @PostMapping("/api/cases/{id}/referrals")
    ResponseEntity<String> start(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return once.create(actor, key, "referral.start" + id, Map.of(), () -> {
            ReferralId started = draft.of(actor, id);
            return new Once.Created(URI.create("/api/referrals/" + started), Map.of("id", started));
        });
    }

    @GetMapping("/api/referrals/{id}")
    ResponseEntity<Read> show(Actor actor, @PathVariable ReferralId id) {
        var checked = open.of(actor, id);
        return ResponseEntity.ok()
                .eTag(Version.etag(checked.referral().version()))
                .body(new Read(checked.referral(), checked.stops()));
    }

    /** A referral, and the rules that its package does not meet. */
    record Read(Referral referral, List<Stop> stops) {}

    @PutMapping("/api/referrals/{id}")
    ResponseEntity<Read> write(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody ReferralPackage held) {
        draft.keep(actor, id, Version.from(version), held);
        return show(actor, id);
    }

    @PostMapping("/api/referrals/{id}/submission")
    ResponseEntity<?> submit(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody Submission submission) {
        List<Stop> stops = submit.of(actor, id, Version.from(version), submission);
        return stops.isEmpty()
                ? show(actor, id)
                : ResponseEntity.of(stopped(stops)).build();
    }

    @PostMapping("/api/referrals/{id}/endorsement")
    ResponseEntity<Read> endorse(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody NewEndorsement endorsement) {
        endorse.of(actor, id, Version.from(version), endorsement);
        return show(actor, id);
    }

    @PostMapping("/api/referrals/{id}/decision")
    ResponseEntity<Read> decide(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody NewDecision decision) {
        decide.of(actor, id, Version.from(version), decision);
        return show(actor, id);
    }

    @PostMapping("/api/referrals/{id}/withdrawal")
    ResponseEntity<Read> withdraw(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody Withdrawal withdrawal) {
        withdraw.of(actor, id, Version.from(version), withdrawal);
        return show(actor, id);
    }

    private static ProblemDetail stopped(List<Stop> stops) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The referral cannot go yet: " + stops.size() + " rules do not hold.");
        problem.setProperty("stops", stops);
        return problem;
    }
}
