package org.openmappa.risk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.AtItem;
import org.openmappa.risk.ExplainDiscrepancy;
import org.openmappa.risk.NewExplanation;
import org.openmappa.risk.NewToolResult;
import org.openmappa.risk.OpenRisk;
import org.openmappa.risk.RecordAssessment;
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

/** Recording what tools said, and explaining why they differ. */
@Controller
@RequestMapping("/cases/{id}/risk")
class ToolController {
    private final OpenRisk open;
    private final RecordAssessment record;
    private final ExplainDiscrepancy explain;
    private final Submission submission;

    ToolController(OpenRisk open, RecordAssessment record, ExplainDiscrepancy explain, Submission submission) {
        this.open = open;
        this.record = record;
        this.explain = explain;
        this.submission = submission;
    }

    @GetMapping("/tool")
    ModelAndView askTool(Actor actor, @PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID item) {
        return page("risk/tool", actor, id, Form.with(AtItem.start(item)));
    }

    @PostMapping("/tool")
    ModelAndView tool(
            Actor actor,
            @PathVariable CaseId id,
            @Valid @ModelAttribute NewToolResult result,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    record.tool(actor, id, result);
                    return AtItem.done("/cases/" + id + "/risk", result.item(), "risk-tool");
                },
                form -> page("risk/tool", actor, id, form));
    }

    @GetMapping("/explain")
    ModelAndView askExplain(Actor actor, @PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID item) {
        return page("risk/explain", actor, id, Form.with(AtItem.start(item)));
    }

    @PostMapping("/explain")
    ModelAndView explain(
            Actor actor,
            @PathVariable CaseId id,
            @Valid @ModelAttribute NewExplanation explanation,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    explain.of(actor, id, explanation);
                    return AtItem.done("/cases/" + id + "/risk", explanation.item(), "risk-explained");
                },
                form -> page("risk/explain", actor, id, form));
    }

    private ModelAndView page(String view, Actor actor, CaseId id, Form form) {
        return new ModelAndView(view, Map.of("risk", open.of(actor, id), "form", form));
    }
}
