package org.openmappa.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import org.openmappa.referral.Checked;
import org.openmappa.referral.DecideReferral;
import org.openmappa.referral.EndorseReferral;
import org.openmappa.referral.NewDecision;
import org.openmappa.referral.NewEndorsement;
import org.openmappa.referral.OpenReferral;
import org.openmappa.referral.ReferralId;
import org.openmappa.shared.Actor;
import org.openmappa.ui.Form;
import org.openmappa.web.Drafts;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Endorsing and deciding, each with the whole package on the page. */
@Controller
class JudgeController {
    private final OpenReferral open;
    private final EndorseReferral endorse;
    private final DecideReferral decide;
    private final Submission submission;
    private final Drafts drafts;

    JudgeController(
            OpenReferral open, EndorseReferral endorse, DecideReferral decide, Submission submission, Drafts drafts) {
        this.open = open;
        this.endorse = endorse;
        this.decide = decide;
        this.submission = submission;
        this.drafts = drafts;
    }

    @GetMapping("/referrals/{id}/endorse")
    ModelAndView askEndorsement(Actor actor, @PathVariable ReferralId id) {
        Checked checked = open.of(actor, id);
        return endorsement(checked, drafts.orElse(actor, "endorse-" + id, version(checked)));
    }

    @PostMapping("/referrals/{id}/endorse")
    ModelAndView endorse(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam int version,
            @Valid @ModelAttribute NewEndorsement endorsement,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    endorse.of(actor, id, version, endorsement);
                    return "/referrals/" + id + "?done=referral-endorsed";
                },
                () -> saved(open.of(actor, id)),
                form -> endorsement(open.of(actor, id), form));
    }

    @GetMapping("/referrals/{id}/decide")
    ModelAndView askDecision(Actor actor, @PathVariable ReferralId id) {
        Checked checked = open.of(actor, id);
        return decision(actor, checked, drafts.orElse(actor, "decide-" + id, version(checked)));
    }

    @PostMapping("/referrals/{id}/decide")
    ModelAndView decide(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam int version,
            @Valid @ModelAttribute NewDecision decision,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    decide.of(actor, id, version, decision);
                    return "/referrals/" + id + "?done=referral-decided";
                },
                () -> saved(open.of(actor, id)),
                form -> decision(actor, open.of(actor, id), form));
    }

    private static ModelAndView endorsement(Checked checked, Form form) {
        return new ModelAndView("referral/endorse", Map.of("checked", checked, "form", form));
    }

    private ModelAndView decision(Actor actor, Checked checked, Form form) {
        return new ModelAndView("referral/decide", Map.of("checked", checked, "form", form))
                .addObject("comparison", open.toDecide(actor, checked.referral().id()));
    }

    private static Form version(Checked checked) {
        return Form.with(saved(checked));
    }

    private static Map<String, String> saved(Checked checked) {
        return Map.of("version", String.valueOf(checked.referral().version()));
    }
}
