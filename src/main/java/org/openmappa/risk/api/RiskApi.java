package org.openmappa.risk.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.risk.ConfirmedView;
import org.openmappa.risk.ExplainDiscrepancy;
import org.openmappa.risk.KeepRiskFactors;
import org.openmappa.risk.NewExplanation;
import org.openmappa.risk.NewHarmView;
import org.openmappa.risk.NewRiskFactor;
import org.openmappa.risk.NewToolResult;
import org.openmappa.risk.OpenRisk;
import org.openmappa.risk.RecordAssessment;
import org.openmappa.risk.RiskFactor;
import org.openmappa.risk.RiskFile;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
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

/** Risk over the API. A view is saved against the number of the view before it, which is the ETag (0 before the first). */
@RestController
@RequestMapping("/api/cases/{id}/risk")
class RiskApi {
    private static final String KEY = "Idempotency-Key";
    private final OpenRisk open;
    private final RecordAssessment record;
    private final ExplainDiscrepancy explain;
    private final KeepRiskFactors keep;
    private final Once once;

    RiskApi(OpenRisk open, RecordAssessment record, ExplainDiscrepancy explain, KeepRiskFactors keep, Once once) {
        this.open = open;
        this.record = record;
        this.explain = explain;
        this.keep = keep;
        this.once = once;
    }

    @GetMapping
    ResponseEntity<RiskFile> show(Actor actor, @PathVariable CaseId id) {
        RiskFile risk = open.of(actor, id);
        return ResponseEntity.ok().eTag(Version.etag(risk.version())).body(risk);
    }

    @PostMapping("/tools")
    ResponseEntity<String> tool(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewToolResult result) {
        return once.create(actor, key, "risk.tool" + id, result, () -> created(id, record.tool(actor, id, result)));
    }

    @PutMapping("/view")
    ResponseEntity<RiskFile> view(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody NewHarmView view) {
        record.view(actor, id, Version.from(version), view);
        return show(actor, id);
    }

    @PostMapping("/view/confirmation")
    ResponseEntity<RiskFile> confirm(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ConfirmedView confirmed) {
        record.confirm(actor, id, Version.from(version), confirmed);
        return show(actor, id);
    }

    @PostMapping("/explanations")
    ResponseEntity<String> explain(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewExplanation explanation) {
        return once.create(actor, key, "risk.explain" + id, explanation, () -> {
            explain.of(actor, id, explanation);
            return new Once.Created(URI.create("/api/cases/" + id + "/risk"), Map.of("case", id));
        });
    }

    @PostMapping("/factors")
    ResponseEntity<String> factor(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewRiskFactor factor) {
        return once.create(actor, key, "risk.factor" + id, factor, () -> {
            UUID added = keep.add(actor, id, factor);
            return new Once.Created(URI.create("/api/cases/" + id + "/risk/factors/" + added), Map.of("id", added));
        });
    }

    @GetMapping("/factors/{factor}")
    ResponseEntity<RiskFactor> showFactor(Actor actor, @PathVariable CaseId id, @PathVariable UUID factor) {
        RiskFactor found = open.factor(actor, id, factor);
        return ResponseEntity.ok().eTag(Version.etag(found.version())).body(found);
    }

    @PutMapping("/factors/{factor}")
    ResponseEntity<RiskFactor> changeFactor(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID factor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody NewRiskFactor changed) {
        keep.change(actor, id, factor, Version.from(version), changed);
        return showFactor(actor, id, factor);
    }

    private static Once.Created created(CaseId id, UUID added) {
        return new Once.Created(URI.create("/api/cases/" + id + "/risk"), Map.of("id", added));
    }
}
