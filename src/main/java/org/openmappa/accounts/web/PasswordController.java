package org.openmappa.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import org.openmappa.access.Origin;
import org.openmappa.accounts.ChangePassword;
import org.openmappa.accounts.NewPassword;
import org.openmappa.shared.Actor;
import org.openmappa.ui.Form;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing one's password. */
@Controller
class PasswordController {
    private static final String HERE = "/your-sign-in/password";
    private final ChangePassword change;
    private final Submission submission;

    PasswordController(ChangePassword change, Submission submission) {
        this.change = change;
        this.submission = submission;
    }

    @GetMapping(HERE)
    ModelAndView ask(Actor actor) {
        change.begin(actor);
        return page(actor, Form.blank());
    }

    @PostMapping(HERE)
    ModelAndView change(
            Actor actor, @Valid @ModelAttribute NewPassword wanted, BindingResult binding, HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    change.to(actor, wanted, Origin.of(request));
                    return "/your-sign-in?done=password-changed";
                },
                form -> page(actor, form));
    }

    private ModelAndView page(Actor actor, Form form) {
        return new ModelAndView("accounts/password", Map.of("form", form, "shortest", change.shortest(actor)));
    }
}
