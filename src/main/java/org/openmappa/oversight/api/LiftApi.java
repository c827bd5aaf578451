package org.openmappa.oversight.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.oversight.Brake;
import org.openmappa.oversight.LiftBrake;
import org.openmappa.oversight.NewLift;
import org.openmappa.shared.Actor;
import org.openmappa.web.Once;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Colleagues who were stopped for doing unusually much. */
@RestController
class LiftApi {
    private final LiftBrake lift;
    private final Once once;

    LiftApi(LiftBrake lift, Once once) {
        this.lift = lift;
        this.once = once;
    }

    @GetMapping("/api/brakes/{brake}")
    Brake show(Actor actor, @PathVariable UUID brake) {
        return lift.open(actor, brake);
    }

    @PostMapping("/api/brakes/{brake}")
    ResponseEntity<String> lift(
            Actor actor,
            @PathVariable UUID brake,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewLift why) {
        return once.create(actor, key, "brake.lift" + brake, why, () -> {
            lift.of(actor, brake, why);
            return new Once.Created(URI.create("/api/brakes/" + brake), Map.of("id", brake));
        });
    }
}
