package org.openmappa.clocks.web;

import org.openmappa.clocks.WaitingWork;
import org.openmappa.shared.Actor;
import org.openmappa.ui.PageLinks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The home page: what waits for me, by due date. */
@Controller
class HomeController {
    private final WaitingWork waiting;

    HomeController(WaitingWork waiting) {
        this.waiting = waiting;
    }

    @GetMapping("/")
    ModelAndView home(Actor actor, @RequestParam(defaultValue = "1") int page) {
        WaitingWork.Waiting work = waiting.of(actor, page);
        return new ModelAndView("clocks/home", "work", work)
                .addObject("actor", actor)
                .addObject("pages", PageLinks.of(page, work.pages(), n -> "/?page=" + n));
    }
}
