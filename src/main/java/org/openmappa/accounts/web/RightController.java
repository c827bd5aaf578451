package org.openmappa.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.openmappa.accounts.KeepRights;
import org.openmappa.accounts.NewGivenBack;
import org.openmappa.accounts.NewWithheld;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Right;
import org.openmappa.ui.Form;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What each role may do in the area, and what the area holds back. */
@Controller
@RequestMapping("/rights")
class RightController {
    private final KeepRights rights;
    private final Submission submission;

    RightController(KeepRights rights, Submission submission) {
        this.rights = rights;
        this.submission = submission;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        return new ModelAndView(
                "accounts/rights",
                Map.of(
                        "roles", rights.list(actor),
                        "area", actor.area(),
                        "keeps", actor.may(Right.MANAGE_ACCOUNTS)));
    }

    @GetMapping("/withhold")
    ModelAndView ask(Actor actor) {
        return asking(actor, Form.blank());
    }

    @PostMapping("/withhold")
    ModelAndView withhold(
            Actor actor, @Valid @ModelAttribute NewWithheld wanted, BindingResult binding, HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    rights.withhold(actor, wanted);
                    return "/rights?done=right-withheld";
                },
                form -> asking(actor, form));
    }

    @GetMapping("/withheld/{withheld}")
    ModelAndView show(Actor actor, @PathVariable UUID withheld) {
        return giving(actor, withheld, Form.blank());
    }

    @PostMapping("/withheld/{withheld}")
    ModelAndView giveBack(
            Actor actor,
            @PathVariable UUID withheld,
            @Valid @ModelAttribute NewGivenBack wanted,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    rights.giveBack(actor, withheld, wanted);
                    return "/rights?done=right-given-back";
                },
                form -> giving(actor, withheld, form));
    }

    private ModelAndView asking(Actor actor, Form form) {
        return new ModelAndView("accounts/withhold", Map.of("roles", rights.begin(actor), "form", form));
    }

    private ModelAndView giving(Actor actor, UUID withheld, Form form) {
        return new ModelAndView("accounts/giveBack", Map.of("held", rights.open(actor, withheld), "form", form));
    }
}
