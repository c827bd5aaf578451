package org.openmappa.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.FinishSignIn;
import org.openmappa.access.Onward;
import org.openmappa.access.Origin;
import org.openmappa.access.SessionCookie;
import org.openmappa.access.Sessions;
import org.openmappa.access.SignIn;
import org.openmappa.shared.Token;
import org.openmappa.ui.FieldError;
import org.openmappa.ui.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in: the code. */
@Controller
class CodeController {
    private static final int LONGEST = 40;
    private final FinishSignIn finish;
    private final Sessions sessions;

    CodeController(FinishSignIn finish, Sessions sessions) {
        this.finish = finish;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in/code")
    ModelAndView ask(@RequestParam(required = false) @Nullable String next, HttpServletRequest request) {
        return SessionCookie.readPending(request).isPresent()
                ? page(Form.with(Map.of("next", Onward.to(next))))
                : anew(next);
    }

    @PostMapping("/sign-in/code")
    ModelAndView code(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Token> pending = SessionCookie.readPending(request);
        if (pending.isEmpty()) {
            return anew(next);
        }
        if (code == null || code.isBlank() || code.length() > LONGEST) {
            return again(next, "Enter the code");
        }
        return switch (finish.code(pending.get(), code, Origin.of(request))) {
            case SignIn.Answer.Session(var token) -> {
                SessionCookie.held(request).ifPresent(sessions::end);
                SessionCookie.set(response, token);
                yield new ModelAndView("redirect:" + Onward.to(next));
            }
            case SignIn.Answer.Wait(var left) -> again(next, Waiting.words(left));
            case SignIn.Answer.Wrong wrong ->
                again(next, "This code is not right, or was used already. Wait for the next one");
            default -> anew(next);
        };
    }

    static ModelAndView anew(@Nullable String next) {
        return new ModelAndView("redirect:" + Onward.asking("/sign-in", next));
    }

    private static ModelAndView again(@Nullable String next, String why) {
        ModelAndView page =
                page(Form.typed(Map.of("next", List.of(Onward.to(next))), List.of(new FieldError("code", why))));
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView page(Form form) {
        return new ModelAndView("access/code", "form", form);
    }
}
