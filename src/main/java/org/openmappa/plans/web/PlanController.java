package org.openmappa.plans.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.AtItem;
import org.openmappa.cases.MappaCase;
import org.openmappa.plans.Contingency;
import org.openmappa.plans.NewContingency;
import org.openmappa.plans.NewReasonForNone;
import org.openmappa.plans.OpenPlan;
import org.openmappa.plans.Plan;
import org.openmappa.plans.PlanContingency;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Right;
import org.openmappa.ui.Form;
import org.openmappa.web.Drafts;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plan of a case, its contingency, and reasons for no action. */
@Controller
@RequestMapping("/cases/{id}/plan")
class PlanController {
    private final OpenPlan open;
    private final PlanContingency contingency;
    private final Submission submission;
    private final Drafts drafts;
    private final Clock clock;

    PlanController(OpenPlan open, PlanContingency contingency, Submission submission, Drafts drafts, Clock clock) {
        this.open = open;
        this.contingency = contingency;
        this.submission = submission;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID item) {
        Plan plan = open.of(actor, id);
        return new ModelAndView("plans/plan", "plan", plan)
                .addObject("today", London.today(clock))
                .addObject("item", item)
                .addObject("mayRecord", mayRecord(actor, plan.mappaCase(), item))
                .addObject("mayAgree", mayAgree(actor, plan.mappaCase(), item));
    }

    @GetMapping("/contingency")
    ModelAndView ask(Actor actor, @PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID item) {
        Plan plan = open.of(actor, id);
        Map<String, String> start = saved(plan);
        start.putAll(AtItem.start(item));
        return page(
                plan, drafts.orElse(actor, "contingency-" + id + (item == null ? "" : "-" + item), Form.with(start)));
    }

    @PostMapping("/contingency")
    ModelAndView contingency(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @Valid @ModelAttribute NewContingency asked,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    contingency.of(actor, id, version, asked);
                    return AtItem.done("/cases/" + id + "/plan", asked.item(), "contingency");
                },
                () -> saved(open.of(actor, id)),
                form -> page(open.of(actor, id), form));
    }

    @GetMapping("/none")
    ModelAndView askNone(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam(required = false) @Nullable UUID factor,
            @RequestParam(required = false) @Nullable UUID item) {
        Map<String, String> start = new LinkedHashMap<>(AtItem.start(item));
        start.put("factor", factor == null ? "" : factor.toString());
        return none(open.of(actor, id), Form.with(start));
    }

    @PostMapping("/none")
    ModelAndView none(
            Actor actor,
            @PathVariable CaseId id,
            @Valid @ModelAttribute NewReasonForNone asked,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    contingency.none(actor, id, asked);
                    return AtItem.done("/cases/" + id + "/plan", asked.item(), "no-action");
                },
                form -> none(open.of(actor, id), form));
    }

    private static boolean mayRecord(Actor actor, MappaCase file, @Nullable UUID item) {
        return file.open() && AtItem.may(actor, item, Right.REVIEW);
    }

    private static boolean mayAgree(Actor actor, MappaCase file, @Nullable UUID item) {
        return mayRecord(actor, file, item) && (item != null || file.level() == 1);
    }

    private static ModelAndView page(Plan plan, Form form) {
        return new ModelAndView("plans/contingency", Map.of("plan", plan, "form", form));
    }

    private static ModelAndView none(Plan plan, Form form) {
        return new ModelAndView("plans/none", Map.of("plan", plan, "form", form));
    }

    private static Map<String, String> saved(Plan plan) {
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("version", String.valueOf(plan.version()));
        Contingency stands = plan.contingency();
        if (stands != null) {
            saved.put("triggerSigns", stands.triggerSigns());
            saved.put("immediateSteps", stands.immediateSteps());
            saved.put("whoToCall", stands.whoToCall());
            saved.put("outOfHours", stands.outOfHours());
        }
        return saved;
    }
}
