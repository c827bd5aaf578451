package org.openmappa.accounts.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.accounts.KeepRights;
import org.openmappa.accounts.NewGivenBack;
import org.openmappa.accounts.NewWithheld;
import org.openmappa.accounts.RoleRights;
import org.openmappa.shared.Actor;
import org.openmappa.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What each role may do in the area. */
@RestController
@RequestMapping("/api/rights")
class RightApi {
    private final KeepRights rights;
    private final Once once;

    RightApi(KeepRights rights, Once once) {
        this.rights = rights;
        this.once = once;
    }

    @GetMapping
    List<RoleRights> list(Actor actor) {
        return rights.list(actor);
    }

    @PostMapping("/withheld")
    ResponseEntity<String> withhold(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewWithheld wanted) {
        return once.create(actor, key, "right.withhold", wanted, () -> {
            UUID id = rights.withhold(actor, wanted);
            return new Once.Created(URI.create("/api/rights"), Map.of("id", id));
        });
    }

    @PostMapping("/withheld/{withheld}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(Actor actor, @PathVariable UUID withheld, @Valid @RequestBody NewGivenBack wanted) {
        rights.giveBack(actor, withheld, wanted);
    }
}
