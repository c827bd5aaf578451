package org.openmappa.referral.web;

import org.openmappa.referral.SeeFigures;
import org.openmappa.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What agencies asked for and what was decided, as counts. */
@Controller
class FiguresController {
    private final SeeFigures figures;

    FiguresController(SeeFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/referrals/figures")
    ModelAndView show(Actor actor) {
        return new ModelAndView("referral/figures", "figures", figures.of(actor, null, null));
    }
}
