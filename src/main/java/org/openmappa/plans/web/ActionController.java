package org.openmappa.plans.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.AtItem;
import org.openmappa.plans.Action;
import org.openmappa.plans.ActionChoices;
import org.openmappa.plans.ActionReport;
import org.openmappa.plans.AgreeAction;
import org.openmappa.plans.Answered;
import org.openmappa.plans.NewAction;
import org.openmappa.plans.OpenPlan;
import org.openmappa.plans.ReportAction;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
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

/** Agreeing an action, answering it for the agency, and saying what became of it. */
@Controller
@RequestMapping("/cases/{id}/plan/actions")
class ActionController {
    private final OpenPlan open;
    private final AgreeAction agree;
    private final ReportAction report;
    private final Submission submission;
    private final Drafts drafts;
    private final Clock clock;

    ActionController(
            OpenPlan open, AgreeAction agree, ReportAction report, Submission submission, Drafts drafts, Clock clock) {
        this.open = open;
        this.agree = agree;
        this.report = report;
        this.submission = submission;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView ask(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam(required = false) @Nullable UUID item,
            @RequestParam(required = false) @Nullable UUID factor) {
        ActionChoices choices = open.choices(actor, id);
        Map<String, String> start = new LinkedHashMap<>(AtItem.start(item));
        start.put("factor", factor == null ? "" : factor.toString());
        start.put("dueOn", choices.usualDue().toString());
        String draft = "action-" + id + (item == null ? "" : "-" + item);
        return newPage(choices, drafts.orElse(actor, draft, Form.with(start)));
    }

    @PostMapping("/new")
    ModelAndView agree(
            Actor actor,
            @PathVariable CaseId id,
            @Valid @ModelAttribute NewAction action,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    agree.of(actor, id, action);
                    return AtItem.done("/cases/" + id + "/plan", action.item(), "action-agreed");
                },
                form -> newPage(open.choices(actor, id), form));
    }

    @GetMapping("/{action}")
    ModelAndView show(Actor actor, @PathVariable CaseId id, @PathVariable UUID action) {
        Action found = open.action(actor, id, action);
        return new ModelAndView(
                "plans/action",
                Map.of(
                        "mappaCase", open.summary(actor, id),
                        "action", found,
                        "today", London.today(clock),
                        "mayReport", ReportAction.isFor(actor, found)));
    }

    @GetMapping("/{action}/report")
    ModelAndView askReport(Actor actor, @PathVariable CaseId id, @PathVariable UUID action) {
        return page("plans/report", actor, id, action, Form.with(reported(open.action(actor, id, action))));
    }

    @PostMapping("/{action}/report")
    ModelAndView report(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID action,
            @RequestParam int version,
            @Valid @ModelAttribute ActionReport said,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    report.of(actor, id, action, version, said);
                    return "/cases/" + id + "/plan/actions/" + action + "?done=action-reported";
                },
                () -> reported(open.action(actor, id, action)),
                form -> page("plans/report", actor, id, action, form));
    }

    @GetMapping("/{action}/answer")
    ModelAndView askAnswer(Actor actor, @PathVariable CaseId id, @PathVariable UUID action) {
        return page("plans/answer", actor, id, action, Form.with(answered(open.action(actor, id, action))));
    }

    @PostMapping("/{action}/answer")
    ModelAndView answer(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID action,
            @RequestParam int version,
            @Valid @ModelAttribute Answered said,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    report.confirm(actor, id, action, version, said);
                    return "/cases/" + id + "/plan/actions/" + action + "?done=action-answered";
                },
                () -> answered(open.action(actor, id, action)),
                form -> page("plans/answer", actor, id, action, form));
    }

    private static ModelAndView newPage(ActionChoices choices, Form form) {
        return new ModelAndView("plans/newAction", Map.of("choices", choices, "form", form));
    }

    private ModelAndView page(String view, Actor actor, CaseId id, UUID action, Form form) {
        return new ModelAndView(
                view,
                Map.of("mappaCase", open.summary(actor, id), "action", open.action(actor, id, action), "form", form));
    }

    private static Map<String, String> reported(Action action) {
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("version", String.valueOf(action.version()));
        saved.put("status", action.status().name());
        saved.put("evidence", text(action.evidence()));
        saved.put("actualOutcome", text(action.actualOutcome()));
        saved.put("statusReason", text(action.statusReason()));
        return saved;
    }

    private static Map<String, String> answered(Action action) {
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("version", String.valueOf(action.version()));
        saved.put("confirmation", action.confirmation().name());
        saved.put("confirmationNote", text(action.confirmationNote()));
        return saved;
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
