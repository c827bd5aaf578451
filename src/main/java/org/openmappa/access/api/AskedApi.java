package org.openmappa.access.api;

import jakarta.validation.Valid;
import org.openmappa.access.NewReason;
import org.openmappa.access.SayWhy;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Braked;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says why after the answer 429 asked for it; saying it twice changes nothing. */
@RestController
class AskedApi {
    private final SayWhy say;

    AskedApi(SayWhy say) {
        this.say = say;
    }

    @PostMapping("/api/brakes/asked/{act}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void why(Actor actor, @PathVariable Braked.Act act, @Valid @RequestBody NewReason reason) {
        say.of(actor, act, reason);
    }
}
