package org.openmappa.disclosure.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.disclosure.DecideDisclosure;
import org.openmappa.disclosure.Disclosures;
import org.openmappa.disclosure.FollowUpDisclosure;
import org.openmappa.disclosure.NewDecision;
import org.openmappa.disclosure.NewFollowUp;
import org.openmappa.disclosure.OpenDisclosure;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.web.Once;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions on disclosure over the API. They are never changed, only followed by new ones. */
@RestController
@RequestMapping("/api/cases/{id}/disclosures")
class DisclosureApi {
    private static final String KEY = "Idempotency-Key";
    private final OpenDisclosure open;
    private final DecideDisclosure decide;
    private final FollowUpDisclosure followUp;
    private final Once once;

    DisclosureApi(OpenDisclosure open, DecideDisclosure decide, FollowUpDisclosure followUp, Once once) {
        this.open = open;
        this.decide = decide;
        this.followUp = followUp;
        this.once = once;
    }

    @GetMapping
    Disclosures show(Actor actor, @PathVariable CaseId id) {
        return open.of(actor, id);
    }

    @PostMapping
    ResponseEntity<String> decide(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewDecision decision) {
        return once.create(
                actor, key, "disclosure.decide" + id, decision, () -> created(id, decide.of(actor, id, decision)));
    }

    @PostMapping("/{decision}/follow-ups")
    ResponseEntity<String> followUp(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID decision,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewFollowUp said) {
        return once.create(actor, key, "disclosure.follow-up" + decision, said, () -> {
            followUp.of(actor, id, decision, said);
            return created(id, decision);
        });
    }

    private static Once.Created created(CaseId id, UUID decision) {
        return new Once.Created(URI.create("/api/cases/" + id + "/disclosures"), Map.of("id", decision));
    }
}
