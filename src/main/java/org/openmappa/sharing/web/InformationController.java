package org.openmappa.sharing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.AtItem;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.sharing.Contribute;
import org.openmappa.sharing.Contribution;
import org.openmappa.sharing.NewContribution;
import org.openmappa.sharing.OpenContributions;
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

/** What agencies told of a case, and giving one's own. */
@Controller
@RequestMapping("/cases/{id}/information")
class InformationController {
    private final OpenContributions open;
    private final Contribute contribute;
    private final Submission submission;
    private final Drafts drafts;

    InformationController(OpenContributions open, Contribute contribute, Submission submission, Drafts drafts) {
        this.open = open;
        this.contribute = contribute;
        this.submission = submission;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID item) {
        return page(actor, id, item, drafts.orElse(actor, draft(id, item), Form.blank()));
    }

    @PostMapping
    ModelAndView give(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam(required = false) @Nullable UUID item,
            @Valid @ModelAttribute NewContribution said,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    contribute.to(actor, id, item, said);
                    return AtItem.done("/cases/" + id + "/information", item, "information-given");
                },
                form -> page(actor, id, item, form));
    }

    @GetMapping("/{contribution}")
    ModelAndView ask(Actor actor, @PathVariable CaseId id, @PathVariable UUID contribution) {
        Contribution before = open.one(actor, id, contribution);
        return change(before, drafts.orElse(actor, "information-" + contribution, Form.with(saved(before))));
    }

    @PostMapping("/{contribution}")
    ModelAndView change(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID contribution,
            @RequestParam int version,
            @Valid @ModelAttribute NewContribution said,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    contribute.change(actor, id, contribution, version, said);
                    UUID item = open.one(actor, id, contribution).itemId();
                    return AtItem.done("/cases/" + id + "/information", item, "information-given");
                },
                () -> saved(open.one(actor, id, contribution)),
                form -> change(open.one(actor, id, contribution), form));
    }

    private ModelAndView page(Actor actor, CaseId id, @Nullable UUID item, Form form) {
        return new ModelAndView("sharing/information", "form", form)
                .addObject("told", open.of(actor, id, item))
                .addObject("item", item)
                .addObject("agency", actor.agencyId())
                .addObject("action", AtItem.link("/cases/" + id + "/information", item))
                .addObject("draft", draft(id, item))
                .addObject("mayGive", actor.may(Right.CONTRIBUTE));
    }

    private static ModelAndView change(Contribution before, Form form) {
        return new ModelAndView("sharing/change", Map.of("before", before, "form", form));
    }

    private static String draft(CaseId id, @Nullable UUID item) {
        return "information-new-" + id + (item == null ? "" : "-" + item);
    }

    private static Map<String, String> saved(Contribution before) {
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("version", String.valueOf(before.version()));
        saved.put("kind", before.kind().name());
        saved.put("body", text(before.body()));
        saved.put("authority", text(before.authority()));
        saved.put("reason", text(before.reason()));
        saved.put("approvedBy", text(before.approvedBy()));
        return saved;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
