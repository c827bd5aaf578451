package org.openmappa.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.openmappa.access.Enrolment;
import org.openmappa.access.Origin;
import org.openmappa.accounts.YourSecondFactor;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Refused;
import org.openmappa.ui.FieldError;
import org.openmappa.ui.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Setting up one's second factor, replacing it, and fresh recovery codes. */
@Controller
class YourSecondFactorController {
    private static final String HERE = "/your-sign-in/second-factor";
    private static final String CODES = "/your-sign-in/recovery-codes";
    private final YourSecondFactor secondFactor;

    YourSecondFactorController(YourSecondFactor secondFactor) {
        this.secondFactor = secondFactor;
    }

    @GetMapping(HERE)
    ModelAndView ask(Actor actor) {
        return page(secondFactor.offer(actor), Form.blank());
    }

    @PostMapping(HERE)
    ModelAndView keep(
            Actor actor,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String sealed,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        try {
            return codes(secondFactor.keep(actor, current, sealed, code, Origin.of(request)));
        } catch (Refused refused) {
            return refused(page(secondFactor.again(actor, sealed), again(refused)));
        }
    }

    @GetMapping(CODES)
    ModelAndView askCodes(Actor actor) {
        return secondFactor.beginCodes(actor) ? codesPage(Form.blank()) : new ModelAndView("redirect:" + HERE);
    }

    @PostMapping(CODES)
    ModelAndView renew(Actor actor, @RequestParam(defaultValue = "") String current, HttpServletRequest request) {
        try {
            return codes(secondFactor.renewCodes(actor, current, Origin.of(request)));
        } catch (Refused refused) {
            return refused(codesPage(again(refused)));
        }
    }

    private static Form again(Refused refused) {
        return Form.typed(Map.of(), List.of(new FieldError(refused.field(), refused.why())));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    private static ModelAndView codes(List<String> codes) {
        return new ModelAndView("access/recoveryCodes", Map.of("codes", codes, "next", "/your-sign-in"));
    }

    private static ModelAndView page(Enrolment.Offer offer, Form form) {
        return new ModelAndView("access/enrol", Map.of("offer", offer, "form", form, "action", HERE, "signedIn", true));
    }

    private static ModelAndView codesPage(Form form) {
        return new ModelAndView("accounts/newCodes", Map.of("form", form));
    }
}
