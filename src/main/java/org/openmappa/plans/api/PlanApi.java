package org.openmappa.plans.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.plans.Action;
import org.openmappa.plans.ActionReport;
import org.openmappa.plans.AgreeAction;
import org.openmappa.plans.Answered;
import org.openmappa.plans.MyActions;
import org.openmappa.plans.NewAction;
import org.openmappa.plans.NewContingency;
import org.openmappa.plans.NewReasonForNone;
import org.openmappa.plans.OpenPlan;
import org.openmappa.plans.Plan;
import org.openmappa.plans.PlanContingency;
import org.openmappa.plans.ReportAction;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans over the API. The ETag of a plan is the number of its contingency (0 before the first). */
@RestController
@RequestMapping("/api")
class PlanApi {
    private static final String KEY = "Idempotency-Key";
    private static final String PLAN = "/cases/{id}/plan";
    private static final String ACTION = PLAN + "/actions/{action}";
    private final OpenPlan open;
    private final AgreeAction agree;
    private final ReportAction report;
    private final PlanContingency contingency;
    private final MyActions mine;
    private final Once once;

    PlanApi(
            OpenPlan open,
            AgreeAction agree,
            ReportAction report,
            PlanContingency contingency,
            MyActions mine,
            Once once) {
        this.open = open;
        this.agree = agree;
        this.report = report;
        this.contingency = contingency;
        this.mine = mine;
        this.once = once;
    }

    @GetMapping(PLAN)
    ResponseEntity<Plan> show(Actor actor, @PathVariable CaseId id) {
        Plan plan = open.of(actor, id);
        return ResponseEntity.ok().eTag(Version.etag(plan.version())).body(plan);
    }

    @PostMapping(PLAN + "/actions")
    ResponseEntity<String> agree(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewAction action) {
        return once.create(actor, key, "plan.action" + id, action, () -> {
            UUID added = agree.of(actor, id, action);
            return new Once.Created(URI.create("/api/cases/" + id + "/plan/actions/" + added), Map.of("id", added));
        });
    }

    @GetMapping(ACTION)
    ResponseEntity<Action> action(Actor actor, @PathVariable CaseId id, @PathVariable UUID action) {
        Action found = open.action(actor, id, action);
        return ResponseEntity.ok().eTag(Version.etag(found.version())).body(found);
    }

    @PostMapping(ACTION + "/report")
    ResponseEntity<Action> report(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID action,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody ActionReport said) {
        report.of(actor, id, action, Version.from(version), said);
        return action(actor, id, action);
    }

    @PostMapping(ACTION + "/answer")
    ResponseEntity<Action> answer(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID action,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody Answered said) {
        report.confirm(actor, id, action, Version.from(version), said);
        return action(actor, id, action);
    }

    @PutMapping(PLAN + "/contingency")
    ResponseEntity<Plan> contingency(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody NewContingency asked) {
        contingency.of(actor, id, Version.from(version), asked);
        return show(actor, id);
    }

    @PostMapping(PLAN + "/reasons-for-none")
    ResponseEntity<String> none(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewReasonForNone asked) {
        return once.create(actor, key, "plan.none" + id, asked, () -> {
            contingency.none(actor, id, asked);
            return new Once.Created(URI.create("/api/cases/" + id + "/plan"), Map.of("case", id));
        });
    }

    @GetMapping("/actions")
    MyActions.Page mine(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "1") int page) {
        return mine.of(actor, ended, page);
    }
}
