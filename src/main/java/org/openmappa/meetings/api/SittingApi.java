package org.openmappa.meetings.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.meetings.AddToSitting;
import org.openmappa.meetings.ItemChange;
import org.openmappa.meetings.Listed;
import org.openmappa.meetings.MarkObserver;
import org.openmappa.meetings.NewItem;
import org.openmappa.meetings.NewSitting;
import org.openmappa.meetings.OpenSitting;
import org.openmappa.meetings.PlanSitting;
import org.openmappa.meetings.SittingView;
import org.openmappa.shared.Actor;
import org.openmappa.shared.SittingId;
import org.openmappa.web.Once;
import org.openmappa.web.Version;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sittings and their cases over the API. */
@RestController
@RequestMapping("/api/sittings")
class SittingApi {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";
    private static final int SIZE = 25;
    private final OpenSitting open;
    private final PlanSitting plan;
    private final AddToSitting add;
    private final MarkObserver observe;
    private final Once once;

    SittingApi(OpenSitting open, PlanSitting plan, AddToSitting add, MarkObserver observe, Once once) {
        this.open = open;
        this.plan = plan;
        this.add = add;
        this.observe = observe;
        this.once = once;
    }

    /** A lay adviser to mark as observer. */
    record Observer(@NotNull UUID user) {}

    @GetMapping
    List<Listed> list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(defaultValue = "1") int page) {
        return open.list(actor, past, page, SIZE);
    }

    @PostMapping
    ResponseEntity<String> plan(
            Actor actor,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewSitting sitting) {
        return once.create(actor, key, "sitting.plan", sitting, () -> {
            SittingId id = plan.of(actor, sitting);
            return new Once.Created(URI.create("/api/sittings/" + id), Map.of("id", id));
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<SittingView> show(Actor actor, @PathVariable SittingId id) {
        SittingView view = open.of(actor, id);
        return ResponseEntity.ok().eTag(Version.etag(view.sitting().version())).body(view);
    }

    @PutMapping("/{id}")
    ResponseEntity<SittingView> change(
            Actor actor,
            @PathVariable SittingId id,
            @RequestHeader(name = MATCH, required = false) @Nullable String version,
            @Valid @RequestBody NewSitting sitting) {
        plan.change(actor, id, Version.from(version), sitting);
        return show(actor, id);
    }

    @PostMapping("/{id}/items")
    ResponseEntity<String> add(
            Actor actor,
            @PathVariable SittingId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewItem item) {
        return once.create(actor, key, "sitting.add" + id, item, () -> {
            AddToSitting.Added added = add.of(actor, id, item);
            return new Once.Created(
                    URI.create("/api/sittings/" + id + "/items/" + added.item()),
                    Map.of("id", added.item(), "moreMinutesThanTheSittingHas", added.over()));
        });
    }

    @PutMapping("/{id}/items/{item}/time")
    ResponseEntity<SittingView> change(
            Actor actor,
            @PathVariable SittingId id,
            @PathVariable UUID item,
            @RequestHeader(name = MATCH, required = false) @Nullable String version,
            @Valid @RequestBody ItemChange change) {
        add.change(actor, id, item, Version.from(version), change);
        return show(actor, id);
    }

    @PutMapping("/{id}/observers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void observe(Actor actor, @PathVariable SittingId id, @Valid @RequestBody Observer observer) {
        observe.of(actor, id, observer.user());
    }
}
