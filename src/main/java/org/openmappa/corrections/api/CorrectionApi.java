package org.openmappa.corrections.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.corrections.NewCorrection;
import org.openmappa.corrections.NewSettlement;
import org.openmappa.corrections.ProposeCorrection;
import org.openmappa.corrections.SettleCorrection;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records of people that are joined or removed, by two people. */
@RestController
class CorrectionApi {
    private final ProposeCorrection propose;
    private final SettleCorrection settle;
    private final Once once;

    CorrectionApi(ProposeCorrection propose, SettleCorrection settle, Once once) {
        this.propose = propose;
        this.settle = settle;
        this.once = once;
    }

    @PostMapping("/api/persons/{id}/corrections")
    ResponseEntity<String> propose(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewCorrection wanted) {
        return once.create(actor, key, "correction.propose", wanted, () -> {
            UUID made = propose.of(actor, id, wanted);
            return new Once.Created(URI.create("/api/corrections/" + made), Map.of("id", made));
        });
    }

    @GetMapping("/api/corrections/{correction}")
    SettleCorrection.Proposal open(Actor actor, @PathVariable UUID correction) {
        return settle.open(actor, correction);
    }

    @PostMapping("/api/corrections/{correction}/settlement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(Actor actor, @PathVariable UUID correction, @Valid @RequestBody NewSettlement settlement) {
        settle.with(actor, correction, settlement);
    }
}
