package org.openmappa.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.referral.Checked;
import org.openmappa.referral.ListReferrals;
import org.openmappa.referral.OpenReferral;
import org.openmappa.referral.ReferralId;
import org.openmappa.referral.ReferralStatus;
import org.openmappa.referral.Stop;
import org.openmappa.referral.SubmitReferral;
import org.openmappa.referral.WithdrawReferral;
import org.openmappa.referral.Withdrawal;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.ui.Form;
import org.openmappa.ui.PageLinks;
import org.openmappa.web.Drafts;
import org.openmappa.web.MenuSlot;
import org.openmappa.web.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The work list, a referral as a whole, checking answers, sending and withdrawing. */
@Controller
class ReferralController {
    private final ListReferrals list;
    private final OpenReferral open;
    private final SubmitReferral submit;
    private final WithdrawReferral withdraw;
    private final Submission submission;
    private final Drafts drafts;

    ReferralController(
            ListReferrals list,
            OpenReferral open,
            SubmitReferral submit,
            WithdrawReferral withdraw,
            Submission submission,
            Drafts drafts) {
        this.list = list;
        this.open = open;
        this.submit = submit;
        this.withdraw = withdraw;
        this.submission = submission;
        this.drafts = drafts;
    }

    @Bean
    static MenuSlot referralsMenu() {
        return new MenuSlot(40, "Referrals", "/referrals", Right.REFER);
    }

    @GetMapping("/referrals")
    ModelAndView list(
            Actor actor,
            @RequestParam(required = false) @Nullable ReferralStatus status,
            @RequestParam(defaultValue = "1") int page) {
        ListReferrals.Listed listed = list.of(actor, status, page);
        String filter = status == null ? "" : "&status=" + status;
        return new ModelAndView("referral/list", "listed", listed)
                .addObject("status", status)
                .addObject("actor", actor)
                .addObject("pages", PageLinks.of(page, listed.pages(), n -> "/referrals?page=" + n + filter));
    }

    @GetMapping("/referrals/{id}")
    ModelAndView show(Actor actor, @PathVariable ReferralId id) {
        return new ModelAndView("referral/referral", Map.of("checked", open.of(actor, id), "actor", actor));
    }

    @GetMapping("/referrals/{id}/check")
    ModelAndView check(Actor actor, @PathVariable ReferralId id) {
        Checked checked = open.toWrite(actor, id);
        Form start =
                Form.with(Map.of("version", String.valueOf(checked.referral().version())));
        return checkPage(checked, drafts.orElse(actor, "submit-" + id, start));
    }

    @PostMapping("/referrals/{id}/check")
    ModelAndView submit(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam int version,
            @Valid @ModelAttribute org.openmappa.referral.Submission sent,
            BindingResult binding,
            HttpServletRequest request) {
        List<Stop> stops = new ArrayList<>();
        return submission.of(
                request,
                binding,
                () -> {
                    stops.addAll(submit.of(actor, id, version, sent));
                    Refused.when(!stops.isEmpty(), "stops", "The referral cannot go yet");
                    return "/referrals/" + id + "?done=referral-submitted";
                },
                () -> saved(actor, id),
                form -> {
                    Checked checked = open.toWrite(actor, id);
                    return checkPage(checked, stops.isEmpty() ? form : StopForm.of(request, checked, stops));
                });
    }

    @GetMapping("/referrals/{id}/withdraw")
    ModelAndView askWithdrawal(Actor actor, @PathVariable ReferralId id) {
        return withdrawal(actor, id, Form.with(saved(actor, id)));
    }

    @PostMapping("/referrals/{id}/withdraw")
    ModelAndView withdraw(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam int version,
            @Valid @ModelAttribute Withdrawal withdrawal,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    withdraw.of(actor, id, version, withdrawal);
                    return "/referrals/" + id + "?done=referral-withdrawn";
                },
                () -> saved(actor, id),
                form -> withdrawal(actor, id, form));
    }

    private static ModelAndView checkPage(Checked checked, Form form) {
        return new ModelAndView("referral/check", Map.of("checked", checked, "form", form));
    }

    private ModelAndView withdrawal(Actor actor, ReferralId id, Form form) {
        return new ModelAndView("referral/withdraw", Map.of("checked", open.toWrite(actor, id), "form", form));
    }

    private Map<String, String> saved(Actor actor, ReferralId id) {
        return Map.of(
                "version", String.valueOf(open.toWrite(actor, id).referral().version()));
    }
}
