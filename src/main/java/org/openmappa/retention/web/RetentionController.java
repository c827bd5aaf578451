package org.openmappa.retention.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.openmappa.persons.OpenPerson;
import org.openmappa.retention.NewAgreement;
import org.openmappa.retention.NewRetention;
import org.openmappa.retention.ReviewRetention;
import org.openmappa.retention.SettleDestruction;
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

/** Deciding whether a record is still needed, and agreeing that it is destroyed. */
@Controller
class RetentionController {
    private final ReviewRetention review;
    private final SettleDestruction settle;
    private final OpenPerson open;
    private final Submission submission;

    RetentionController(ReviewRetention review, SettleDestruction settle, OpenPerson open, Submission submission) {
        this.review = review;
        this.settle = settle;
        this.open = open;
        this.submission = submission;
    }

    @GetMapping("/persons/{id}/retention")
    ModelAndView ask(Actor actor, @PathVariable PersonId id) {
        return asking(actor, id, Form.blank());
    }

    @PostMapping("/persons/{id}/retention")
    ModelAndView decide(
            Actor actor,
            @PathVariable PersonId id,
            @Valid @ModelAttribute NewRetention decision,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    review.decide(actor, id, decision);
                    return "/persons/" + id + "/retention?done=retention-"
                            + decision.kind().name().toLowerCase(Locale.ROOT);
                },
                form -> asking(actor, id, form));
    }

    @GetMapping("/destructions/{destruction}")
    ModelAndView show(Actor actor, @PathVariable UUID destruction) {
        return settling(actor, destruction, Form.blank());
    }

    @PostMapping("/destructions/{destruction}")
    ModelAndView settle(
            Actor actor,
            @PathVariable UUID destruction,
            @Valid @ModelAttribute NewAgreement agreement,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    settle.with(actor, destruction, agreement);
                    return "/destructions/" + destruction + "?done=retention-settled";
                },
                Map::of,
                form -> settling(actor, destruction, form));
    }

    private ModelAndView asking(Actor actor, PersonId id, Form form) {
        return new ModelAndView(
                "retention/review",
                Map.of("standing", review.of(actor, id), "person", open.of(actor, id), "form", form));
    }

    private ModelAndView settling(Actor actor, UUID destruction, Form form) {
        return new ModelAndView(
                "retention/settle",
                Map.of("proposal", settle.open(actor, destruction), "viewer", actor.userId(), "form", form));
    }
}
