package org.openmappa.minutes.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openmappa.minutes.Approval;
import org.openmappa.minutes.ApproveMinutes;
import org.openmappa.minutes.Content;
import org.openmappa.minutes.DraftMinutes;
import org.openmappa.minutes.Minutes;
import org.openmappa.minutes.MinutesView;
import org.openmappa.minutes.Notes;
import org.openmappa.minutes.OpenMinutes;
import org.openmappa.shared.Actor;
import org.openmappa.shared.MinutesId;
import org.openmappa.shared.Right;
import org.openmappa.shared.SittingId;
import org.openmappa.ui.Form;
import org.openmappa.web.Drafts;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drafting, reading and approving minutes. */
@Controller
class MinutesController {
    private final OpenMinutes open;
    private final DraftMinutes draft;
    private final ApproveMinutes approve;
    private final Submission submission;
    private final Drafts drafts;

    MinutesController(
            OpenMinutes open, DraftMinutes draft, ApproveMinutes approve, Submission submission, Drafts drafts) {
        this.open = open;
        this.draft = draft;
        this.approve = approve;
        this.submission = submission;
        this.drafts = drafts;
    }

    @GetMapping("/sittings/{id}/items/{item}/minutes")
    ModelAndView status(Actor actor, @PathVariable SittingId id, @PathVariable UUID item) {
        Optional<Minutes> minutes = open.ofItem(actor, item);
        if (minutes.isPresent() && minutes.get().mayRead()) {
            return new ModelAndView("redirect:/minutes/" + minutes.get().id());
        }
        Map<String, Object> known =
                minutes.map(m -> Map.<String, Object>of("minutes", m)).orElse(Map.of());
        return new ModelAndView("minutes/status", known)
                .addObject("back", "/sittings/" + id + "/items/" + item)
                .addObject("mayDraft", actor.may(Right.DRAFT_MINUTES));
    }

    @PostMapping("/sittings/{id}/items/{item}/minutes")
    ModelAndView begin(Actor actor, @PathVariable UUID item) {
        return new ModelAndView("redirect:/minutes/" + draft.of(actor, item) + "?done=minutes-drafted");
    }

    @GetMapping("/minutes/{id}")
    ModelAndView show(Actor actor, @PathVariable MinutesId id) {
        return new ModelAndView("minutes/minutes", "view", open.of(actor, id))
                .addObject("mayDraft", actor.may(Right.DRAFT_MINUTES))
                .addObject("mayApprove", actor.may(Right.APPROVE_MINUTES))
                .addObject("mayDistribute", actor.may(Right.DISTRIBUTE_MINUTES));
    }

    @GetMapping("/minutes/{id}/draft")
    ModelAndView askNotes(Actor actor, @PathVariable MinutesId id) {
        MinutesView view = open.of(actor, id);
        Map<String, List<String>> saved = new HashMap<>();
        saved.put("version", List.of(String.valueOf(view.draft().version())));
        saved.put(
                "notes",
                view.draft().content().sections().stream()
                        .map(Content.Section::note)
                        .toList());
        return notes(view, drafts.orElse(actor, "minutes-" + id, Form.typed(saved, List.of())));
    }

    @PostMapping("/minutes/{id}/draft")
    ModelAndView notes(
            Actor actor,
            @PathVariable MinutesId id,
            @RequestParam int version,
            @Valid @ModelAttribute Notes notes,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    draft.note(actor, id, version, notes);
                    return "/minutes/" + id + "?done=minutes-noted";
                },
                () -> Map.of(
                        "version", String.valueOf(open.of(actor, id).draft().version())),
                form -> notes(open.of(actor, id), form));
    }

    @PostMapping("/minutes/{id}/draft/again")
    ModelAndView again(Actor actor, @PathVariable MinutesId id, @RequestParam int version) {
        draft.again(actor, id, version);
        return new ModelAndView("redirect:/minutes/" + id + "/draft?done=minutes-again");
    }

    @GetMapping("/minutes/{id}/approval")
    ModelAndView askApproval(Actor actor, @PathVariable MinutesId id) {
        MinutesView view = open.of(actor, id);
        return approval(
                view, Form.with(Map.of("version", String.valueOf(view.draft().version()))));
    }

    @PostMapping("/minutes/{id}/approval")
    ModelAndView approve(
            Actor actor,
            @PathVariable MinutesId id,
            @RequestParam int version,
            @Valid @ModelAttribute Approval approval,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    approve.of(actor, id, version, approval);
                    return "/minutes/" + id + "?done=minutes-approved";
                },
                () -> Map.of(
                        "version", String.valueOf(open.of(actor, id).draft().version())),
                form -> approval(open.of(actor, id), form));
    }

    private static ModelAndView notes(MinutesView view, Form form) {
        return new ModelAndView("minutes/draft", Map.of("view", view, "form", form));
    }

    private static ModelAndView approval(MinutesView view, Form form) {
        return new ModelAndView("minutes/approval", Map.of("view", view, "form", form));
    }
}
