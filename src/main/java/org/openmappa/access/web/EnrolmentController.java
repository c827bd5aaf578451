package org.openmappa.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Enrolment;
import org.openmappa.access.FinishSignIn;
import org.openmappa.access.Onward;
import org.openmappa.access.Origin;
import org.openmappa.access.SessionCookie;
import org.openmappa.shared.Token;
import org.openmappa.ui.FieldError;
import org.openmappa.ui.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Setting up the second factor at the first sign-in, where it is required. */
@Controller
class EnrolmentController {
    private static final String HERE = "/sign-in/second-factor";
    private final Enrolment enrolment;
    private final FinishSignIn finish;

    EnrolmentController(Enrolment enrolment, FinishSignIn finish) {
        this.enrolment = enrolment;
        this.finish = finish;
    }

    @GetMapping(HERE)
    ModelAndView ask(@RequestParam(required = false) @Nullable String next, HttpServletRequest request) {
        return SessionCookie.readPending(request)
                .flatMap(enrolment::offer)
                .map(offer -> page(offer, Form.with(Map.of("next", Onward.to(next), "sealed", offer.sealed()))))
                .orElseGet(() -> CodeController.anew(next));
    }

    @PostMapping(HERE)
    ModelAndView keep(
            @RequestParam(required = false) @Nullable String sealed,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Token> pending = SessionCookie.readPending(request);
        if (pending.isEmpty() || sealed == null) {
            return CodeController.anew(next);
        }
        return finish.enrol(pending.get(), sealed, code == null ? "" : code, Origin.of(request))
                .map(enrolled -> done(enrolled, next, response))
                .orElseGet(() -> again(pending.get(), sealed, next));
    }

    private static ModelAndView done(
            FinishSignIn.Enrolled enrolled, @Nullable String next, HttpServletResponse response) {
        SessionCookie.set(response, enrolled.session());
        return new ModelAndView(
                "access/recoveryCodes", Map.of("codes", enrolled.recoveryCodes(), "next", Onward.to(next)));
    }

    private ModelAndView again(Token pending, String sealed, @Nullable String next) {
        return enrolment
                .again(pending, sealed)
                .map(offer -> {
                    ModelAndView page = page(offer, wrong(offer, next));
                    page.setStatus(HttpStatus.BAD_REQUEST);
                    return page;
                })
                .orElseGet(() -> CodeController.anew(next));
    }

    private static Form wrong(Enrolment.Offer offer, @Nullable String next) {
        return Form.typed(
                Map.of("next", List.of(Onward.to(next)), "sealed", List.of(offer.sealed())),
                List.of(new FieldError("code", "This code does not fit. Wait for the next one, and enter it")));
    }

    private static ModelAndView page(Enrolment.Offer offer, Form form) {
        return new ModelAndView("access/enrol", Map.of("offer", offer, "form", form, "action", HERE));
    }
}
