package org.openmappa.retention.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.retention.NewAgreement;
import org.openmappa.retention.NewRetention;
import org.openmappa.retention.RetentionStanding;
import org.openmappa.retention.ReviewRetention;
import org.openmappa.retention.SettleDestruction;
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

/** How long records of people are kept, decided by people. */
@RestController
class RetentionApi {
    private final ReviewRetention review;
    private final SettleDestruction settle;
    private final Once once;

    RetentionApi(ReviewRetention review, SettleDestruction settle, Once once) {
        this.review = review;
        this.settle = settle;
        this.once = once;
    }

    @GetMapping("/api/persons/{id}/retention")
    RetentionStanding standing(Actor actor, @PathVariable PersonId id) {
        return review.of(actor, id);
    }

    @PostMapping("/api/persons/{id}/retention")
    ResponseEntity<String> decide(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewRetention decision) {
        return once.create(actor, key, "retention.decide " + id, decision, () -> {
            UUID made = review.decide(actor, id, decision);
            return new Once.Created(
                    URI.create(
                            decision.kind() == NewRetention.Kind.DESTROY
                                    ? "/api/destructions/" + made
                                    : "/api/persons/" + id + "/retention"),
                    Map.of("id", made));
        });
    }

    @GetMapping("/api/destructions/{destruction}")
    SettleDestruction.Proposed open(Actor actor, @PathVariable UUID destruction) {
        return settle.open(actor, destruction);
    }

    @PostMapping("/api/destructions/{destruction}/settlement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(Actor actor, @PathVariable UUID destruction, @Valid @RequestBody NewAgreement agreement) {
        settle.with(actor, destruction, agreement);
    }
}
