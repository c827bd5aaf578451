package org.openmappa.minutes.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.minutes.Approval;
import org.openmappa.minutes.ApproveMinutes;
import org.openmappa.minutes.Distribute;
import org.openmappa.minutes.DraftMinutes;
import org.openmappa.minutes.MinutesView;
import org.openmappa.minutes.NewRecipient;
import org.openmappa.minutes.Notes;
import org.openmappa.minutes.OpenMinutes;
import org.openmappa.shared.Actor;
import org.openmappa.shared.MinutesId;
import org.openmappa.web.Once;
import org.openmappa.web.Version;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Minutes over the API. The version is that of the draft, which is what an approval refers to. */
@RestController
@RequestMapping("/api/minutes")
class MinutesApi {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";
    private final OpenMinutes open;
    private final DraftMinutes draft;
    private final ApproveMinutes approve;
    private final Distribute distribute;
    private final Once once;

    MinutesApi(OpenMinutes open, DraftMinutes draft, ApproveMinutes approve, Distribute distribute, Once once) {
        this.open = open;
        this.draft = draft;
        this.approve = approve;
        this.distribute = distribute;
        this.once = once;
    }

    /** Of which discussion minutes are begun. */
    record Beginning(@NotNull UUID item) {}

    @PostMapping
    ResponseEntity<String> begin(
            Actor actor,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody Beginning beginning) {
        return once.create(actor, key, "minutes.begin", beginning, () -> {
            MinutesId id = draft.of(actor, beginning.item());
            return new Once.Created(URI.create("/api/minutes/" + id), Map.of("id", id));
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<MinutesView> show(Actor actor, @PathVariable MinutesId id) {
        MinutesView view = open.of(actor, id);
        return ResponseEntity.ok().eTag(Version.etag(view.draft().version())).body(view);
    }

    @PutMapping("/{id}/notes")
    ResponseEntity<MinutesView> note(
            Actor actor,
            @PathVariable MinutesId id,
            @RequestHeader(name = MATCH, required = false) @Nullable String version,
            @Valid @RequestBody Notes notes) {
        draft.note(actor, id, Version.from(version), notes);
        return show(actor, id);
    }

    @PutMapping("/{id}/approval")
    ResponseEntity<MinutesView> approve(
            Actor actor,
            @PathVariable MinutesId id,
            @RequestHeader(name = MATCH, required = false) @Nullable String version,
            @Valid @RequestBody Approval approval) {
        approve.of(actor, id, Version.from(version), approval);
        return show(actor, id);
    }

    @PostMapping("/{id}/distribution")
    ResponseEntity<String> distribute(
            Actor actor,
            @PathVariable MinutesId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewRecipient recipient) {
        return once.create(actor, key, "minutes.distribute" + id, recipient, () -> {
            distribute.to(actor, id, recipient);
            return new Once.Created(URI.create("/api/minutes/" + id), Map.of("minutes", id));
        });
    }
}
