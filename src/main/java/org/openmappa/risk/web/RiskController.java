package org.openmappa.risk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.AtItem;
import org.openmappa.risk.ConfirmedView;
import org.openmappa.risk.HarmView;
import org.openmappa.risk.NewHarmView;
import org.openmappa.risk.OpenRisk;
import org.openmappa.risk.RecordAssessment;
import org.openmappa.risk.RiskFile;
import org.openmappa.risk.Target;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
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

/** The risk page of a case, and recording or confirming the view of the risk of serious harm. */
@Controller
@RequestMapping("/cases/{id}/risk")
class RiskController {
    private final OpenRisk open;
    private final RecordAssessment record;
    private final Submission submission;
    private final Drafts drafts;

    RiskController(OpenRisk open, RecordAssessment record, Submission submission, Drafts drafts) {
        this.open = open;
        this.record = record;
        this.submission = submission;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID item) {
        RiskFile risk = open.of(actor, id);
        return new ModelAndView("risk/risk", "risk", risk)
                .addObject("head", Matrix.head())
                .addObject("rows", Matrix.rows(risk.view()))
                .addObject("item", item)
                .addObject(
                        "mayRecord",
                        AtItem.may(actor, item, Right.RECORD_RISK)
                                && risk.mappaCase().open());
    }

    @GetMapping("/view")
    ModelAndView askView(Actor actor, @PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID item) {
        RiskFile risk = open.of(actor, id);
        Map<String, String> start = saved(risk);
        start.putAll(AtItem.start(item));
        return view(risk, drafts.orElse(actor, draft(id, item), Form.with(start)));
    }

    @PostMapping("/view")
    ModelAndView view(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @Valid @ModelAttribute NewHarmView view,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    record.view(actor, id, version, view);
                    return done(id, view.item(), "risk-view");
                },
                () -> saved(open.of(actor, id)),
                form -> view(open.of(actor, id), form));
    }

    @GetMapping("/confirm")
    ModelAndView askConfirm(Actor actor, @PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID item) {
        RiskFile risk = open.of(actor, id);
        Map<String, String> start = new LinkedHashMap<>(AtItem.start(item));
        start.put("version", String.valueOf(risk.version()));
        return confirm(risk, Form.with(start));
    }

    @PostMapping("/confirm")
    ModelAndView confirm(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @Valid @ModelAttribute ConfirmedView confirmed,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    record.confirm(actor, id, version, confirmed);
                    return done(id, confirmed.item(), "risk-confirmed");
                },
                () -> saved(open.of(actor, id)),
                form -> confirm(open.of(actor, id), form));
    }

    private static ModelAndView view(RiskFile risk, Form form) {
        return new ModelAndView("risk/view", Map.of("risk", risk, "form", form));
    }

    private static ModelAndView confirm(RiskFile risk, Form form) {
        return new ModelAndView("risk/confirm", Map.of("risk", risk, "form", form))
                .addObject("head", Matrix.head())
                .addObject("rows", Matrix.rows(risk.view()));
    }

    private static String done(CaseId id, @Nullable UUID item, String what) {
        return AtItem.done("/cases/" + id + "/risk", item, what);
    }

    private static String draft(CaseId id, @Nullable UUID item) {
        return "risk-view-" + id + (item == null ? "" : "-" + item);
    }

    /** What stands now; a new view starts from it. */
    private static Map<String, String> saved(RiskFile risk) {
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("version", String.valueOf(risk.version()));
        HarmView view = risk.view();
        if (view != null) {
            for (Target target : Target.values()) {
                saved.put(target.field(), view.band(target).name());
            }
            saved.put("imminence", view.imminence());
            saved.put("scenarioWho", view.scenarioWho());
            saved.put("scenarioWhat", view.scenarioWhat());
            saved.put("scenarioWhere", text(view.scenarioWhere()));
            saved.put("scenarioWhen", text(view.scenarioWhen()));
            saved.put("triggers", view.triggers());
            saved.put("protectiveFactors", text(view.protectiveFactors()));
        }
        return saved;
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
