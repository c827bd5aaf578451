package org.openmappa.plans.web;

import java.time.Clock;
import java.util.Map;
import org.openmappa.plans.MyActions;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.Right;
import org.openmappa.ui.PageLinks;
import org.openmappa.web.MenuSlot;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The actions that the viewer owns. */
@Controller
class MyActionsController {
    private final MyActions mine;
    private final Clock clock;

    MyActionsController(MyActions mine, Clock clock) {
        this.mine = mine;
        this.clock = clock;
    }

    @Bean
    static MenuSlot actionsMenu() {
        return new MenuSlot(60, "Actions", "/actions", Right.COMPLETE_ACTION);
    }

    @GetMapping("/actions")
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "1") int page) {
        MyActions.Page found = mine.of(actor, ended, page);
        int pages = (int) ((found.total() + MyActions.PAGE - 1) / MyActions.PAGE);
        return new ModelAndView(
                "plans/actions",
                Map.of(
                        "found",
                        found,
                        "ended",
                        ended,
                        "today",
                        London.today(clock),
                        "pages",
                        PageLinks.of(page, pages, n -> "/actions?page=" + n + (ended ? "&ended=true" : ""))));
    }
}
