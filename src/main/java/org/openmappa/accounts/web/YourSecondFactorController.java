package org.openmappa.accounts.web;

import java.util.List;
import java.util.Map;
import org.openmappa.access.Enrolment;
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
            Actor actor, @RequestParam(defaultValue = "") String sealed, @RequestParam(defaultValue = "") String code) {
        try {
            return codes(secondFactor.keep(actor, sealed, code));
        } catch (Refused refused) {
            ModelAndView page = page(
                    secondFactor.again(actor, sealed),
                    Form.typed(Map.of(), List.of(new FieldError(refused.field(), refused.why()))));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    @PostMapping("/your-sign-in/recovery-codes")
    ModelAndView renew(Actor actor) {
        return codes(secondFactor.renewCodes(actor));
    }

    private static ModelAndView codes(List<String> codes) {
        return new ModelAndView("access/recoveryCodes", Map.of("codes", codes, "next", "/your-sign-in"));
    }

    private static ModelAndView page(Enrolment.Offer offer, Form form) {
        return new ModelAndView("access/enrol", Map.of("offer", offer, "form", form, "action", HERE));
    }
}
