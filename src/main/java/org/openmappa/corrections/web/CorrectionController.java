package org.openmappa.corrections.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.openmappa.corrections.NewCorrection;
import org.openmappa.corrections.NewSettlement;
import org.openmappa.corrections.ProposeCorrection;
import org.openmappa.corrections.SettleCorrection;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.ui.Form;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Saying that a record is wrong, and settling it. */
@Controller
class CorrectionController {
    private final ProposeCorrection propose;
    private final SettleCorrection settle;
    private final Submission submission;

    CorrectionController(ProposeCorrection propose, SettleCorrection settle, Submission submission) {
        this.propose = propose;
        this.settle = settle;
        this.submission = submission;
    }

    @GetMapping("/persons/{id}/correction")
    ModelAndView ask(Actor actor, @PathVariable PersonId id) {
        return asking(actor, id, Form.blank());
    }

    @PostMapping("/persons/{id}/correction")
    ModelAndView propose(
            Actor actor,
            @PathVariable PersonId id,
            @Valid @ModelAttribute NewCorrection wanted,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    propose.of(actor, id, wanted);
                    return "/persons/" + id + "?done=correction-proposed";
                },
                form -> asking(actor, id, form));
    }

    @GetMapping("/corrections/{correction}")
    ModelAndView show(Actor actor, @PathVariable UUID correction) {
        return settling(actor, correction, Form.blank());
    }

    @PostMapping("/corrections/{correction}")
    ModelAndView settle(
            Actor actor,
            @PathVariable UUID correction,
            @Valid @ModelAttribute NewSettlement settlement,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    settle.with(actor, correction, settlement);
                    return "/corrections/" + correction + "?done=correction-settled";
                },
                Map::of,
                form -> settling(actor, correction, form));
    }

    private ModelAndView asking(Actor actor, PersonId id, Form form) {
        return new ModelAndView("corrections/propose", Map.of("doubt", propose.about(actor, id), "form", form));
    }

    private ModelAndView settling(Actor actor, UUID correction, Form form) {
        return new ModelAndView(
                "corrections/settle",
                Map.of("proposal", settle.open(actor, correction), "viewer", actor.userId(), "form", form));
    }
}
