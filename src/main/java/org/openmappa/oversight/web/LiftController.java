package org.openmappa.oversight.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.openmappa.oversight.LiftBrake;
import org.openmappa.oversight.NewLift;
import org.openmappa.shared.Actor;
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

/** A stopped colleague, as whoever may lift it sees them. */
@Controller
@RequestMapping("/brakes/{brake}")
class LiftController {
    private final LiftBrake lift;
    private final Submission submission;

    LiftController(LiftBrake lift, Submission submission) {
        this.lift = lift;
        this.submission = submission;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID brake) {
        return page(actor, brake, Form.blank());
    }

    @PostMapping
    ModelAndView lift(
            Actor actor,
            @PathVariable UUID brake,
            @Valid @ModelAttribute NewLift why,
            BindingResult binding,
            HttpServletRequest sent) {
        return submission.of(
                sent,
                binding,
                () -> {
                    lift.of(actor, brake, why);
                    return "/brakes/" + brake + "?done=brake-lifted";
                },
                form -> page(actor, brake, form));
    }

    private ModelAndView page(Actor actor, UUID brake, Form form) {
        return new ModelAndView("oversight/brake", Map.of("brake", lift.open(actor, brake), "form", form));
    }
}
