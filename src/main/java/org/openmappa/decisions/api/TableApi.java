package org.openmappa.decisions.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.decisions.CloseItem;
import org.openmappa.decisions.DecideLevel;
import org.openmappa.decisions.NewDissent;
import org.openmappa.decisions.NewLevelDecision;
import org.openmappa.decisions.OffenderNotice;
import org.openmappa.decisions.OpenTable;
import org.openmappa.decisions.Opening;
import org.openmappa.decisions.RecordTable;
import org.openmappa.decisions.Table;
import org.openmappa.shared.Actor;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Decisions at the table over the API. The table tells the version of each part; a part that is not there yet has version
 * 0, and the version of the level is the number of decisions so far.
 */
@RestController
@RequestMapping("/api/sittings/{id}/items/{item}")
class TableApi {
    private static final String MATCH = "If-Match";
    private final OpenTable open;
    private final RecordTable record;
    private final DecideLevel decide;
    private final CloseItem close;
    private final Once once;

    TableApi(OpenTable open, RecordTable record, DecideLevel decide, CloseItem close, Once once) {
        this.open = open;
        this.record = record;
        this.decide = decide;
        this.close = close;
        this.once = once;
    }

    @GetMapping("/table")
    Table show(Actor actor, @PathVariable UUID item) {
        return open.of(actor, item);
    }

    @PutMapping("/opening")
    Table opening(
            Actor actor,
            @PathVariable UUID item,
            @RequestHeader(name = MATCH, required = false) @Nullable String version,
            @Valid @RequestBody Opening opening) {
        record.opening(actor, item, Version.from(version), opening);
        return show(actor, item);
    }

    @PutMapping("/level")
    Table level(
            Actor actor,
            @PathVariable UUID item,
            @RequestHeader(name = MATCH, required = false) @Nullable String version,
            @Valid @RequestBody NewLevelDecision decision) {
        decide.of(actor, item, Version.from(version), decision);
        return show(actor, item);
    }

    @PostMapping("/dissent")
    ResponseEntity<String> dissent(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewDissent dissent) {
        return once.create(actor, key, "item.dissent" + item, dissent, () -> {
            record.dissent(actor, item, dissent);
            return new Once.Created(
                    URI.create("/api/sittings/" + id + "/items/" + item + "/table"), Map.of("item", item));
        });
    }

    @PutMapping("/offender")
    Table offender(
            Actor actor,
            @PathVariable UUID item,
            @RequestHeader(name = MATCH, required = false) @Nullable String version,
            @Valid @RequestBody OffenderNotice notice) {
        record.offender(actor, item, Version.from(version), notice);
        return show(actor, item);
    }

    @PutMapping("/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(
            Actor actor,
            @PathVariable UUID item,
            @RequestHeader(name = MATCH, required = false) @Nullable String version) {
        close.of(actor, item, Version.from(version));
    }
}
