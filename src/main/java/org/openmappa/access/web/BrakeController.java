package org.openmappa.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.openmappa.access.NewReason;
import org.openmappa.access.SayWhy;
import org.openmappa.access.StepUpForm;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Braked;
import org.openmappa.ui.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes the reason of somebody who did unusually much, and goes on to where they were, with the form that they had sent. */
@Controller
class BrakeController {
    private final SayWhy say;

    BrakeController(SayWhy say) {
        this.say = say;
    }

    @PostMapping("/brakes/asked/{act}")
    ModelAndView said(
            Actor actor,
            @PathVariable Braked.Act act,
            @Valid @ModelAttribute TypedReason typed,
            BindingResult binding,
            HttpServletRequest request) {
        StepUpForm form = StepUpForm.sent(request);
        if (binding.hasErrors()) {
            return again(act, form);
        }
        say.of(actor, act, new NewReason(typed.stepUpProof()));
        return GoOn.after(form);
    }

    private static ModelAndView again(Braked.Act act, StepUpForm form) {
        var error = new FieldError(StepUpForm.PROOF, "Enter the reason in plain text, in at most 1,000 characters");
        ModelAndView page =
                new ModelAndView("access/brake", Map.of("act", act, "asked", form, "errors", List.of(error)));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }
}
