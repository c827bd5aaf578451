package org.openmappa.sharing.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.sharing.Contribute;
import org.openmappa.sharing.Contribution;
import org.openmappa.sharing.NewContribution;
import org.openmappa.sharing.OpenContributions;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Information by agency over the API. */
@RestController
@RequestMapping("/api/cases/{id}/contributions")
class ContributionApi {
    private final OpenContributions open;
    private final Contribute contribute;
    private final Once once;

    ContributionApi(OpenContributions open, Contribute contribute, Once once) {
        this.open = open;
        this.contribute = contribute;
        this.once = once;
    }

    @GetMapping
    List<Contribution> list(Actor actor, @PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID item) {
        return open.of(actor, id, item).contributions();
    }

    @PostMapping
    ResponseEntity<String> give(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewContribution said) {
        return once.create(actor, key, "contribution.add" + id + item, said, () -> {
            UUID contribution = contribute.to(actor, id, item, said);
            return new Once.Created(
                    URI.create("/api/cases/" + id + "/contributions/" + contribution), Map.of("id", contribution));
        });
    }

    @GetMapping("/{contribution}")
    ResponseEntity<Contribution> show(Actor actor, @PathVariable CaseId id, @PathVariable UUID contribution) {
        Contribution shown = open.one(actor, id, contribution);
        return ResponseEntity.ok().eTag(Version.etag(shown.version())).body(shown);
    }

    @PutMapping("/{contribution}")
    ResponseEntity<Contribution> change(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID contribution,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody NewContribution said) {
        contribute.change(actor, id, contribution, Version.from(version), said);
        return show(actor, id, contribution);
    }
}
