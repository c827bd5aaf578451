package org.openmappa.accounts.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.accounts.KeepMachines;
import org.openmappa.accounts.Machine;
import org.openmappa.accounts.NewEnd;
import org.openmappa.accounts.NewMachine;
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

/** The machine clients of the area. */
@RestController
@RequestMapping("/api/machines")
class MachineApi {
    private final KeepMachines machines;
    private final Once once;

    MachineApi(KeepMachines machines, Once once) {
        this.machines = machines;
        this.once = once;
    }

    @GetMapping
    List<Machine> list(Actor actor) {
        return machines.list(actor);
    }

    @PostMapping
    ResponseEntity<String> register(
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewMachine wanted) {
        return once.create(actor, key, "machine.register", wanted, () -> {
            UUID id = machines.register(actor, wanted);
            return new Once.Created(URI.create("/api/machines/" + id), Map.of("id", id));
        });
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID id, @Valid @RequestBody NewEnd wanted) {
        machines.end(actor, id, wanted);
    }
}
