package org.openmappa.oversight.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.openmappa.oversight.AnswerRequest;
import org.openmappa.oversight.KeepOut;
import org.openmappa.oversight.NewAnswer;
import org.openmappa.oversight.NewName;
import org.openmappa.oversight.NewRequest;
import org.openmappa.oversight.NewRestriction;
import org.openmappa.oversight.NewReview;
import org.openmappa.oversight.RestrictCase;
import org.openmappa.oversight.ReviewEmergency;
import org.openmappa.oversight.SeeAccess;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.ui.Form;
import org.openmappa.ui.PageLinks;
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

/** Who may know of a case and who has looked, on one page, with what the co-ordinator does about it. */
@Controller
@RequestMapping("/cases/{id}/access")
class AccessController {
    private final SeeAccess see;
    private final AnswerRequest answer;
    private final ReviewEmergency review;
    private final RestrictCase restrict;
    private final KeepOut keepOut;
    private final Submission submission;

    AccessController(
            SeeAccess see,
            AnswerRequest answer,
            ReviewEmergency review,
            RestrictCase restrict,
            KeepOut keepOut,
            Submission submission) {
        this.see = see;
        this.answer = answer;
        this.review = review;
        this.restrict = restrict;
        this.keepOut = keepOut;
        this.submission = submission;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable CaseId id, @RequestParam(defaultValue = "1") int page) {
        SeeAccess.Seen seen = see.of(actor, id, page);
        return new ModelAndView("oversight/access", "seen", seen)
                .addObject("mayRestrict", actor.may(Right.RESTRICT_CASE))
                .addObject("mayReview", actor.may(Right.REVIEW_BREAK_GLASS))
                .addObject("mayKeepOut", actor.may(Right.FLAG_CONFLICT))
                .addObject("pages", PageLinks.of(page, seen.lookPages(), n -> "/cases/" + id + "/access?page=" + n));
    }

    @GetMapping("/requests/{request}")
    ModelAndView answering(Actor actor, @PathVariable CaseId id, @PathVariable UUID request) {
        return page(actor, id, Right.RESTRICT_CASE, Deed.answering(request), Form.blank());
    }

    @PostMapping("/requests/{request}")
    ModelAndView answer(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID request,
            @Valid @ModelAttribute NewAnswer given,
            BindingResult binding,
            HttpServletRequest sent) {
        return done(
                actor,
                id,
                binding,
                sent,
                Right.RESTRICT_CASE,
                Deed.answering(request),
                () -> answer.of(actor, id, request, given),
                "request-answered");
    }

    @GetMapping("/emergencies/{emergency}")
    ModelAndView reviewing(Actor actor, @PathVariable CaseId id, @PathVariable UUID emergency) {
        return page(actor, id, Right.REVIEW_BREAK_GLASS, Deed.reviewing(emergency), Form.blank());
    }

    @PostMapping("/emergencies/{emergency}")
    ModelAndView review(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID emergency,
            @Valid @ModelAttribute NewReview found,
            BindingResult binding,
            HttpServletRequest sent) {
        return done(
                actor,
                id,
                binding,
                sent,
                Right.REVIEW_BREAK_GLASS,
                Deed.reviewing(emergency),
                () -> review.of(actor, id, emergency, found),
                "emergency-reviewed");
    }

    @GetMapping("/restriction")
    ModelAndView restricting(Actor actor, @PathVariable CaseId id) {
        return page(actor, id, Right.RESTRICT_CASE, Deed.restricting(), Form.blank());
    }

    @PostMapping("/restriction")
    ModelAndView restrict(
            Actor actor,
            @PathVariable CaseId id,
            @Valid @ModelAttribute NewRestriction asked,
            BindingResult binding,
            HttpServletRequest sent) {
        return done(
                actor,
                id,
                binding,
                sent,
                Right.RESTRICT_CASE,
                Deed.restricting(),
                () -> restrict.of(actor, id, asked),
                "restriction-changed");
    }

    @GetMapping("/names")
    ModelAndView naming(Actor actor, @PathVariable CaseId id) {
        return page(actor, id, Right.RESTRICT_CASE, Deed.naming(), Form.blank());
    }

    @PostMapping("/names")
    ModelAndView name(
            Actor actor,
            @PathVariable CaseId id,
            @Valid @ModelAttribute NewName name,
            BindingResult binding,
            HttpServletRequest sent) {
        return done(
                actor,
                id,
                binding,
                sent,
                Right.RESTRICT_CASE,
                Deed.naming(),
                () -> restrict.name(actor, id, name),
                "colleague-named");
    }

    @GetMapping("/conflicts")
    ModelAndView keepingOut(Actor actor, @PathVariable CaseId id) {
        return page(actor, id, Right.FLAG_CONFLICT, Deed.keepingOut(), Form.blank());
    }

    @PostMapping("/conflicts")
    ModelAndView keepOut(
            Actor actor,
            @PathVariable CaseId id,
            @Valid @ModelAttribute NewName name,
            BindingResult binding,
            HttpServletRequest sent) {
        return done(
                actor,
                id,
                binding,
                sent,
                Right.FLAG_CONFLICT,
                Deed.keepingOut(),
                () -> keepOut.of(actor, id, name),
                "colleague-kept-out");
    }

    @GetMapping("/conflicts/{user}/end")
    ModelAndView lettingIn(Actor actor, @PathVariable CaseId id, @PathVariable UUID user) {
        return page(actor, id, Right.FLAG_CONFLICT, Deed.lettingIn(user), Form.blank());
    }

    @PostMapping("/conflicts/{user}/end")
    ModelAndView letIn(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID user,
            @Valid @ModelAttribute NewRequest why,
            BindingResult binding,
            HttpServletRequest sent) {
        return done(
                actor,
                id,
                binding,
                sent,
                Right.FLAG_CONFLICT,
                Deed.lettingIn(user),
                () -> keepOut.end(actor, id, user, why),
                "colleague-let-in");
    }

    private ModelAndView done(
            Actor actor,
            CaseId id,
            BindingResult binding,
            HttpServletRequest sent,
            Right right,
            Deed deed,
            Runnable act,
            String notice) {
        return submission.of(
                sent,
                binding,
                () -> {
                    act.run();
                    return "/cases/" + id + "/access?done=" + notice;
                },
                form -> page(actor, id, right, deed, form));
    }

    private ModelAndView page(Actor actor, CaseId id, Right right, Deed deed, Form form) {
        return new ModelAndView(
                "oversight/deed", Map.of("mappaCase", see.summary(actor, id, right), "deed", deed, "form", form));
    }
}
