package org.openmappa.cases.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.CheckEligibility;
import org.openmappa.cases.NewAuthorityDecision;
import org.openmappa.cases.NewConviction;
import org.openmappa.cases.NewWithdrawal;
import org.openmappa.cases.WithdrawOffence;
import org.openmappa.law.Offence;
import org.openmappa.law.Offences;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.web.Once;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Offences, the Responsible Authority's decisions, and the answer of the law, over the API. */
@RestController
class EligibilityApi {
    private static final String KEY = "Idempotency-Key";
    private static final int MOST = 50;
    private final CheckEligibility eligibility;
    private final WithdrawOffence withdraw;
    private final Once once;

    EligibilityApi(CheckEligibility eligibility, WithdrawOffence withdraw, Once once) {
        this.eligibility = eligibility;
        this.withdraw = withdraw;
        this.once = once;
    }

    @GetMapping("/api/law/offences")
    List<Offence> offences(Actor actor, @RequestParam(required = false) @Nullable String words) {
        return Offences.search(words == null ? "" : words).stream().limit(MOST).toList();
    }

    @GetMapping("/api/persons/{id}/eligibility")
    CheckEligibility.Answer show(Actor actor, @PathVariable PersonId id) {
        return eligibility.of(actor, id);
    }

    @PostMapping("/api/persons/{id}/eligibility")
    ResponseEntity<String> accept(
            Actor actor, @PathVariable PersonId id, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once.create(actor, key, "eligibility.record" + id, "", () -> {
            eligibility.accept(actor, id);
            return new Once.Created(URI.create("/api/persons/" + id + "/eligibility"), Map.of("person", id));
        });
    }

    @PostMapping("/api/persons/{id}/offences")
    ResponseEntity<String> record(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewConviction conviction) {
        return once.create(actor, key, "offence.record" + id, conviction, () -> {
            UUID made = eligibility.recordOffence(actor, id, conviction);
            return new Once.Created(URI.create("/api/persons/" + id + "/eligibility"), Map.of("id", made));
        });
    }

    @PostMapping("/api/persons/{id}/offences/{offence}/withdrawal")
    ResponseEntity<String> withdraw(
            Actor actor,
            @PathVariable PersonId id,
            @PathVariable UUID offence,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewWithdrawal withdrawal) {
        return once.create(actor, key, "offence.withdraw" + offence, withdrawal, () -> {
            withdraw.of(actor, id, offence, withdrawal);
            return new Once.Created(URI.create("/api/persons/" + id + "/eligibility"), Map.of("id", offence));
        });
    }

    @PostMapping("/api/persons/{id}/decisions")
    ResponseEntity<String> decide(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewAuthorityDecision decision) {
        return once.create(actor, key, "authority.decide" + id, decision, () -> {
            eligibility.recordDecision(actor, id, decision);
            return new Once.Created(URI.create("/api/persons/" + id + "/eligibility"), Map.of("person", id));
        });
    }
}
