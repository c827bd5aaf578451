package org.openmappa.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Onward;
import org.openmappa.access.Origin;
import org.openmappa.access.Prove;
import org.openmappa.access.ProviderLink;
import org.openmappa.access.SessionCookie;
import org.openmappa.access.StepUp;
import org.openmappa.access.StepUpForm;
import org.openmappa.shared.Actor;
import org.openmappa.ui.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks a person to prove again who they are, and goes on to where they were, with the form that they had sent. */
@Controller
class StepUpController {
    private static final int LONGEST = 200;
    private final Prove prove;
    private final StepUp stepUp;
    private final Optional<ProviderLink> provider;

    StepUpController(Prove prove, StepUp stepUp, Optional<ProviderLink> provider) {
        this.prove = prove;
        this.stepUp = stepUp;
        this.provider = provider;
    }

    @GetMapping("/step-up")
    ModelAndView ask(Actor actor, @RequestParam(required = false) @Nullable String next) {
        return page(StepUpForm.before(Onward.to(next)), actor, List.of());
    }

    @PostMapping("/step-up")
    ModelAndView prove(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        StepUpForm form = StepUpForm.sent(request);
        if (prove.way(actor) == StepUp.Way.PROVIDER) {
            return stepUp.isProved(actor) ? GoOn.after(form) : again(form, actor, "Sign in again first");
        }
        String proof = request.getParameter(StepUpForm.PROOF);
        if (proof == null || proof.isBlank() || proof.length() > LONGEST) {
            return again(form, actor, "Enter it to go on");
        }
        return switch (prove.with(actor, proof, Origin.of(request))) {
            case Prove.Outcome.Proved(var session) -> {
                SessionCookie.set(response, session);
                yield GoOn.after(form);
            }
            case Prove.Outcome.Wait(var left) -> again(form, actor, Waiting.words(left));
            case Prove.Outcome.Wrong wrong -> again(form, actor, "This is not right, or was used already");
        };
    }

    private ModelAndView again(StepUpForm form, Actor actor, String why) {
        ModelAndView page = page(form, actor, List.of(new FieldError(StepUpForm.PROOF, why)));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(StepUpForm form, Actor actor, List<FieldError> errors) {
        return new ModelAndView("access/stepUp", Map.of("asked", form, "way", prove.way(actor), "errors", errors))
                .addObject("provider", provider.map(ProviderLink::href).orElse("/sign-in"));
    }
}
