package org.openmappa.enclave.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.enclave.ChangeSection;
import org.openmappa.enclave.ChangedSection;
import org.openmappa.enclave.EndedReader;
import org.openmappa.enclave.Known;
import org.openmappa.enclave.NameReader;
import org.openmappa.enclave.NewReader;
import org.openmappa.enclave.NewSection;
import org.openmappa.enclave.OpenSection;
import org.openmappa.enclave.SealSection;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.SealedId;
import org.openmappa.web.Once;
import org.openmappa.web.Version;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Sealed sections over the API. */
@RestController
class SealedApi {
    private static final String KEY = "Idempotency-Key";
    private final OpenSection open;
    private final SealSection seal;
    private final ChangeSection change;
    private final NameReader name;
    private final Once once;

    SealedApi(OpenSection open, SealSection seal, ChangeSection change, NameReader name, Once once) {
        this.open = open;
        this.seal = seal;
        this.change = change;
        this.name = name;
        this.once = once;
    }

    @GetMapping("/api/persons/{id}/sealed")
    List<Known> list(Actor actor, @PathVariable PersonId id) {
        return open.about(actor, id);
    }

    @PostMapping("/api/persons/{id}/sealed")
    ResponseEntity<String> seal(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewSection said) {
        return once.create(actor, key, "sealed.add" + id, said, () -> {
            SealedId made = seal.about(actor, id, said);
            return new Once.Created(URI.create("/api/sealed/" + made), Map.of("id", made));
        });
    }

    @GetMapping("/api/sealed")
    List<Known> mine(Actor actor) {
        return open.mine(actor);
    }

    @GetMapping("/api/sealed/{sealed}")
    ResponseEntity<OpenSection.Opened> show(Actor actor, @PathVariable SealedId sealed) {
        OpenSection.Opened opened = open.of(actor, sealed);
        return ResponseEntity.ok()
                .eTag(Version.etag(opened.section().version()))
                .body(opened);
    }

    @PutMapping("/api/sealed/{sealed}")
    ResponseEntity<OpenSection.Opened> change(
            Actor actor,
            @PathVariable SealedId sealed,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ChangedSection said) {
        change.of(actor, sealed, Version.from(version), said);
        return show(actor, sealed);
    }

    @PostMapping("/api/sealed/{sealed}/names")
    ResponseEntity<String> name(
            Actor actor,
            @PathVariable SealedId sealed,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewReader reader) {
        return once.create(actor, key, "sealed.name" + sealed, reader, () -> {
            name.on(actor, sealed, reader);
            return new Once.Created(URI.create("/api/sealed/" + sealed), Map.of("named", true));
        });
    }

    @PostMapping("/api/sealed/{sealed}/names/{user}/end")
    ResponseEntity<String> end(
            Actor actor,
            @PathVariable SealedId sealed,
            @PathVariable UUID user,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody EndedReader why) {
        return once.create(actor, key, "sealed.unname" + sealed + user, why, () -> {
            name.end(actor, sealed, user, why);
            return new Once.Created(URI.create("/api/sealed/" + sealed), Map.of("ended", true));
        });
    }
}
