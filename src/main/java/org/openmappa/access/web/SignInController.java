package org.openmappa.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.SessionCookie;
import org.openmappa.access.Sessions;
import org.openmappa.access.SignIn;
import org.openmappa.shared.Actor;
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
    private final SignIn signIn;
    private final Sessions sessions;

    SignInController(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    ModelAndView ask(@RequestParam(required = false) @Nullable String next) {
        return page(Form.with(Map.of("next", ours(next))));
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
        return switch (signIn.with(username, password, request.getRemoteAddr())) {
            case SignIn.Answer.Session(var token) -> {
                SessionCookie.set(response, token);
                yield new ModelAndView("redirect:" + ours(next));
            }
            case SignIn.Answer.Wait(var left) -> again(username, next, wait(left));
            case SignIn.Answer.Wrong wrong -> again(username, next, "The user name or the password is not right");
        };
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

    private static ModelAndView again(@Nullable String username, @Nullable String next, String why) {
        Form form = Form.typed(
                Map.of("username", List.of(username == null ? "" : username), "next", List.of(ours(next))),
                List.of(new FieldError("username", why)));
        ModelAndView page = page(form);
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView page(Form form) {
        return new ModelAndView("access/signIn", "form", form);
    }

    private static String wait(Duration left) {
        long minutes = left.toMinutes();
        String time = minutes < 1 ? (left.toSeconds() + 1) + " seconds" : (minutes + 1) + " minutes";
        return "There were too many failed attempts. Try again in " + time;
    }

    private static boolean tooLong(String text) {
        return text.length() > LONGEST || text.indexOf('\0') >= 0;
    }

    /** Only a path of our own, so that nobody is sent elsewhere after signing in. */
    private static String ours(@Nullable String next) {
        return next != null && next.matches("/[A-Za-z0-9][A-Za-z0-9/_-]{0,200}") ? next : "/";
    }
}
