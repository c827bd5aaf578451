package org.openmappa.scoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.openmappa.scoring.Place;
import org.openmappa.scoring.ReadAnswers;
import org.openmappa.scoring.RiskTool;
import org.openmappa.shared.Actor;
import org.openmappa.ui.Form;
import org.openmappa.web.MenuSlot;
import org.openmappa.web.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The risk tools for everybody who is signed in, about nobody in particular: nothing that is typed here is kept. */
@Controller
@RequestMapping("/risk-tools")
class RiskToolsController {
    private final ReadAnswers answers;
    private final ToolPages pages;
    private final Submission submission;

    RiskToolsController(ReadAnswers answers, ToolPages pages, Submission submission) {
        this.answers = answers;
        this.pages = pages;
        this.submission = submission;
    }

    @Bean
    static MenuSlot riskToolsMenu() {
        return new MenuSlot(70, "Risk tools", "/risk-tools", null);
    }

    @GetMapping
    ModelAndView catalogue(Actor actor) {
        return pages.catalogue(Place.OPEN);
    }

    @GetMapping("/{tool}")
    ModelAndView ask(Actor actor, @PathVariable String tool) {
        return pages.questions(Place.OPEN, RiskTool.at(tool), Form.with(Map.of()));
    }

    @PostMapping("/{tool}")
    ModelAndView answer(Actor actor, @PathVariable String tool, HttpServletRequest request) {
        var asked = RiskTool.at(tool);
        var reading = answers.ofForm(asked, request.getParameterMap());
        return submission.shown(
                request,
                reading.binding(),
                form -> pages.answer(Place.OPEN, asked, form, reading.answers()),
                form -> pages.questions(Place.OPEN, asked, form));
    }
}
