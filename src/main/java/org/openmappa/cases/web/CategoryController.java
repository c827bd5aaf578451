package org.openmappa.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import org.openmappa.cases.ChangeCategory;
import org.openmappa.cases.NewCategory;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Deciding whether a newer answer of the law stands for an open case. */
@Controller
class CategoryController {
    private final ChangeCategory change;
    private final Submission submission;

    CategoryController(ChangeCategory change, Submission submission) {
        this.change = change;
        this.submission = submission;
    }

    @GetMapping("/cases/{id}/category")
    ModelAndView ask(Actor actor, @PathVariable CaseId id) {
        ChangeCategory.Proposal proposal = change.open(actor, id);
        return page(proposal, Form.with(version(proposal)));
    }

    @PostMapping("/cases/{id}/category")
    ModelAndView decide(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @Valid @ModelAttribute NewCategory decision,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    change.of(actor, id, version, decision);
                    return "/cases/" + id + "?done=category-changed";
                },
                () -> version(change.open(actor, id)),
                form -> page(change.open(actor, id), form));
    }

    private static ModelAndView page(ChangeCategory.Proposal proposal, Form form) {
        return new ModelAndView("cases/category", Map.of("proposal", proposal, "form", form));
    }

    private static Map<String, String> version(ChangeCategory.Proposal proposal) {
        return Map.of("version", String.valueOf(proposal.mappaCase().version()));
    }
}
