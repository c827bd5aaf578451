package org.openmappa.risk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.AtItem;
import org.openmappa.risk.KeepRiskFactors;
import org.openmappa.risk.NewRiskFactor;
import org.openmappa.risk.OpenRisk;
import org.openmappa.risk.RiskFactor;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.ui.Form;
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

/** Recording risk factors and which way they go. */
@Controller
@RequestMapping("/cases/{id}/risk/factors")
class FactorController {
    private final OpenRisk open;
    private final KeepRiskFactors keep;
    private final Submission submission;

    FactorController(OpenRisk open, KeepRiskFactors keep, Submission submission) {
        this.open = open;
        this.keep = keep;
        this.submission = submission;
    }

    @GetMapping("/new")
    ModelAndView ask(Actor actor, @PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID item) {
        return page(actor, id, "new", Form.with(AtItem.start(item)));
    }

    @PostMapping("/new")
    ModelAndView add(
            Actor actor,
            @PathVariable CaseId id,
            @Valid @ModelAttribute NewRiskFactor factor,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    keep.add(actor, id, factor);
                    return AtItem.done("/cases/" + id + "/risk", factor.item(), "risk-factor");
                },
                form -> page(actor, id, "new", form));
    }

    @GetMapping("/{factor}")
    ModelAndView ask(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID factor,
            @RequestParam(required = false) @Nullable UUID item) {
        Map<String, String> start = saved(open.factor(actor, id, factor));
        start.putAll(AtItem.start(item));
        return page(actor, id, factor.toString(), Form.with(start));
    }

    @PostMapping("/{factor}")
    ModelAndView change(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID factor,
            @RequestParam int version,
            @Valid @ModelAttribute NewRiskFactor changed,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    keep.change(actor, id, factor, version, changed);
                    return AtItem.done("/cases/" + id + "/risk", changed.item(), "risk-factor");
                },
                () -> saved(open.factor(actor, id, factor)),
                form -> page(actor, id, factor.toString(), form));
    }

    private ModelAndView page(Actor actor, CaseId id, String factor, Form form) {
        return new ModelAndView("risk/factor", Map.of("risk", open.of(actor, id), "factor", factor, "form", form));
    }

    private static Map<String, String> saved(RiskFactor factor) {
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("version", String.valueOf(factor.version()));
        saved.put("description", factor.description());
        saved.put("trigger", factor.trigger() == null ? "" : factor.trigger());
        saved.put("trend", factor.trend().name());
        saved.put("endedBecause", factor.endedBecause() == null ? "" : factor.endedBecause());
        return saved;
    }
}
