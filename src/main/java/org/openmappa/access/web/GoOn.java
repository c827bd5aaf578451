package org.openmappa.access.web;

import org.openmappa.access.Onward;
import org.openmappa.access.StepUpForm;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** To where somebody was when they were stopped. A form that was stopped is sent again by the browser as it was. */
final class GoOn {
    private GoOn() {}

    static ModelAndView after(StepUpForm form) {
        RedirectView there = new RedirectView(Onward.to(form.next()), true);
        if (form.sendsAgain()) {
            there.setStatusCode(HttpStatus.TEMPORARY_REDIRECT); // 307 keeps method and body
        }
        return new ModelAndView((View) there);
    }
}
