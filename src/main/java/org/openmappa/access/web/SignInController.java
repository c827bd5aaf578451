package org.openmappa.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Onward;
import org.openmappa.access.Origin;
import org.openmappa.access.ProviderLink;
import org.openmappa.access.SessionCookie;
import org.openmappa.access.Sessions;
import org.openmappa.access.SignIn;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Token;
import org.openmappa.ui.FieldError;
import org.openmappa.ui.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out. */
@Controller
class SignInController {
    private static final int LONGEST = 200;
    private static final String WRONG = "The user name or the password is not right";
    private final SignIn signIn;
    private final Sessions sessions;
    private final Optional<ProviderLink> provider;

    SignInController(SignIn signIn, Sessions sessions, Optional<ProviderLink> provider) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.provider = provider;
    }

    @GetMapping("/sign-in")
    ModelAndView ask(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String failed) {
        return page(Form.with(Map.of("next", Onward.to(next)))).addObject("failed", ProviderFailure.words(failed));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (username == null || password == null || tooLong(username) || tooLong(password)) {
            return again(username, next, "Enter a user name and password of up to 200 characters");
        }
        return switch (signIn.with(username, password, Origin.of(request))) {
            case SignIn.Answer.Session(var token) -> {
                SessionCookie.held(request).ifPresent(sessions::end);
                SessionCookie.set(response, token);
                yield new ModelAndView("redirect:" + Onward.to(next));
            }
            case SignIn.Answer.CodeNeeded(var pending) -> further(response, pending, "/sign-in/code", next);
            case SignIn.Answer.EnrolmentNeeded(var pending) ->
                further(response, pending, "/sign-in/second-factor", next);
            case SignIn.Answer.Wait(var left) -> again(username, next, Waiting.words(left));
            case SignIn.Answer.Wrong wrong -> again(username, next, WRONG);
            case SignIn.Answer.Over over -> again(username, next, WRONG);
        };
    }

    private static ModelAndView further(
            HttpServletResponse response, Token pending, String page, @Nullable String next) {
        SessionCookie.setPending(response, pending);
        return new ModelAndView("redirect:" + Onward.asking(page, next));
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(@Nullable Actor actor, HttpServletResponse response) {
        if (actor != null) {
            sessions.end(actor.token());
        }
        SessionCookie.clear(response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return new ModelAndView("redirect:/sign-in?done=signed-out");
    }

    private ModelAndView again(@Nullable String username, @Nullable String next, String why) {
        Form form = Form.typed(
                Map.of("username", List.of(username == null ? "" : username), "next", List.of(Onward.to(next))),
                List.of(new FieldError("username", why)));
        ModelAndView page = page(form);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private ModelAndView page(Form form) {
        return new ModelAndView("access/signIn", Map.of("form", form, "provider", provider));
    }

    private static boolean tooLong(String text) {
        return text.length() > LONGEST || text.indexOf('\0') >= 0;
    }
}
