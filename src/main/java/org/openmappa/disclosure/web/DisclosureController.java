package org.openmappa.disclosure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.AtItem;
import org.openmappa.disclosure.DecideDisclosure;
import org.openmappa.disclosure.Disclosures;
import org.openmappa.disclosure.FollowUpDisclosure;
import org.openmappa.disclosure.NewDecision;
import org.openmappa.disclosure.NewFollowUp;
import org.openmappa.disclosure.OpenDisclosure;
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

/** Decisions on disclosure of a case. */
@Controller
@RequestMapping("/cases/{id}/disclosure")
class DisclosureController {
    private final OpenDisclosure open;
    private final DecideDisclosure decide;
    private final FollowUpDisclosure followUp;
    private final Submission submission;
    private final Drafts drafts;

    DisclosureController(
            OpenDisclosure open,
            DecideDisclosure decide,
            FollowUpDisclosure followUp,
            Submission submission,
            Drafts drafts) {
        this.open = open;
        this.decide = decide;
        this.followUp = followUp;
        this.submission = submission;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID item) {
        Disclosures found = open.of(actor, id);
        boolean current = found.mappaCase().open();
        return new ModelAndView("disclosure/disclosure", "found", found)
                .addObject("item", item)
                .addObject("mayDecide", current && actor.may(Right.DECIDE_DISCLOSURE))
                .addObject("mayFollowUp", current && actor.may(Right.REVIEW));
    }

    @GetMapping("/new")
    ModelAndView ask(Actor actor, @PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID item) {
        String draft = "disclosure-" + id + (item == null ? "" : "-" + item);
        return page(open.toDecide(actor, id), drafts.orElse(actor, draft, Form.with(AtItem.start(item))));
    }

    @PostMapping("/new")
    ModelAndView decide(
            Actor actor,
            @PathVariable CaseId id,
            @Valid @ModelAttribute NewDecision decision,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    decide.of(actor, id, decision);
                    return AtItem.done("/cases/" + id + "/disclosure", decision.item(), "disclosure-decided");
                },
                form -> page(open.toDecide(actor, id), form));
    }

    @GetMapping("/{decision}/follow-up")
    ModelAndView askFollowUp(Actor actor, @PathVariable CaseId id, @PathVariable UUID decision) {
        return followUpPage(open.of(actor, id), decision, Form.blank());
    }

    @PostMapping("/{decision}/follow-up")
    ModelAndView followUp(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID decision,
            @Valid @ModelAttribute NewFollowUp said,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    followUp.of(actor, id, decision, said);
                    return "/cases/" + id + "/disclosure?done=disclosure-followed";
                },
                form -> followUpPage(open.of(actor, id), decision, form));
    }

    private static ModelAndView page(Disclosures found, Form form) {
        return new ModelAndView("disclosure/new", Map.of("found", found, "form", form));
    }

    private static ModelAndView followUpPage(Disclosures found, UUID decision, Form form) {
        return new ModelAndView(
                "disclosure/followUp", Map.of("found", found, "decision", found.get(decision), "form", form));
    }
}
