package org.openmappa.oversight.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.openmappa.access.StepUp;
import org.openmappa.oversight.AskToBeInvolved;
import org.openmappa.oversight.BreakGlass;
import org.openmappa.oversight.Emergency;
import org.openmappa.oversight.NewEmergency;
import org.openmappa.oversight.NewRequest;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Right;
import org.openmappa.ui.Form;
import org.openmappa.ui.Option;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What somebody can do who was told only that a person is known: ask to be involved, or in an emergency come in. */
@Controller
@RequestMapping("/known/{presence}")
class KnownController {
    private final AskToBeInvolved ask;
    private final BreakGlass breakGlass;
    private final StepUp stepUp;
    private final Submission submission;

    KnownController(AskToBeInvolved ask, BreakGlass breakGlass, StepUp stepUp, Submission submission) {
        this.ask = ask;
        this.breakGlass = breakGlass;
        this.stepUp = stepUp;
        this.submission = submission;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID presence) {
        return asking(actor, presence, Form.blank());
    }

    @PostMapping("/requests")
    ModelAndView ask(
            Actor actor,
            @PathVariable UUID presence,
            @Valid @ModelAttribute NewRequest request,
            BindingResult binding,
            HttpServletRequest sent) {
        return submission.of(
                sent,
                binding,
                () -> {
                    ask.of(actor, presence, request);
                    return "/persons?done=involvement-asked";
                },
                form -> asking(actor, presence, form));
    }

    /** Whoever may not come in is not asked to prove who they are. */
    @GetMapping("/emergency")
    ModelAndView emergency(Actor actor, @PathVariable UUID presence) {
        if (!actor.may(Right.BREAK_GLASS)) {
            throw new Forbidden("no emergency access in this role");
        }
        stepUp.need(actor);
        return emergency(presence, Form.blank());
    }

    @PostMapping("/emergency")
    ModelAndView open(
            Actor actor,
            @PathVariable UUID presence,
            @Valid @ModelAttribute NewEmergency emergency,
            BindingResult binding,
            HttpServletRequest sent) {
        return submission.of(
                sent,
                binding,
                () -> "/cases/" + breakGlass.open(actor, presence, emergency),
                form -> emergency(presence, form));
    }

    private static ModelAndView asking(Actor actor, UUID presence, Form form) {
        return new ModelAndView("oversight/known", Map.of("presence", presence, "form", form))
                .addObject("mayBreakGlass", actor.may(Right.BREAK_GLASS));
    }

    private static ModelAndView emergency(UUID presence, Form form) {
        return new ModelAndView(
                "oversight/emergency",
                Map.of(
                        "presence",
                        presence,
                        "form",
                        form,
                        "kinds",
                        Arrays.stream(Emergency.Kind.values())
                                .map(kind -> Option.of(kind.name(), kind.label()))
                                .toList()));
    }
}
