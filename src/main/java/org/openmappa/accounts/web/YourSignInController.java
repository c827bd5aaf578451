package org.openmappa.accounts.web;

import java.util.Map;
import java.util.UUID;
import org.openmappa.accounts.YourSecondFactor;
import org.openmappa.accounts.YourSessions;
import org.openmappa.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own sign-in: second factor, password, and the sessions that are open. */
@Controller
class YourSignInController {
    private static final String HERE = "/your-sign-in";
    private final YourSessions sessions;
    private final YourSecondFactor secondFactor;

    YourSignInController(YourSessions sessions, YourSecondFactor secondFactor) {
        this.sessions = sessions;
        this.secondFactor = secondFactor;
    }

    @GetMapping(HERE)
    ModelAndView show(Actor actor) {
        return new ModelAndView(
                "accounts/yourSignIn",
                Map.of(
                        "sessions",
                        sessions.list(actor),
                        "secondFactor",
                        secondFactor.standing(actor),
                        "local",
                        secondFactor.isLocal(actor),
                        "area",
                        actor.area()));
    }

    @PostMapping(HERE + "/end-session")
    ModelAndView end(Actor actor, @RequestParam UUID session) {
        sessions.end(actor, session);
        return new ModelAndView("redirect:" + HERE + "?done=session-ended");
    }

    @PostMapping(HERE + "/end-others")
    ModelAndView endOthers(Actor actor) {
        sessions.endOthers(actor);
        return new ModelAndView("redirect:" + HERE + "?done=sessions-ended");
    }
}
