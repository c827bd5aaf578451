package org.openmappa.scoring.web;

import java.time.Clock;
import java.util.Map;
import org.openmappa.scoring.Answers;
import org.openmappa.scoring.Place;
import org.openmappa.scoring.RiskTool;
import org.openmappa.scoring.ScoreSheet;
import org.openmappa.scoring.WorkOut;
import org.openmappa.shared.London;
import org.openmappa.ui.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The three pages of the risk tools, alike in the open and in a case. */
@Component
class ToolPages {
    /** The name of the button that leads from an answer back to its questions. */
    private static final String AGAIN = "again";

    private final Clock clock;

    ToolPages(Clock clock) {
        this.clock = clock;
    }

    ModelAndView catalogue(Place place) {
        return new ModelAndView("scoring/catalogue", "place", place);
    }

    ModelAndView questions(Place place, RiskTool tool, Form form) {
        return new ModelAndView("scoring/questions", Map.of("place", place, "tool", tool, "form", form));
    }

    /** The score of what was typed, or the questions once more where the reader wants to change an answer. */
    ModelAndView answer(Place place, RiskTool tool, Form form, Answers answers) {
        if (!form.values(AGAIN).isEmpty()) {
            return questions(place, tool, form);
        }
        var sheet = new ScoreSheet(tool, WorkOut.of(tool, answers), answers, London.today(clock));
        return new ModelAndView("scoring/score", Map.of("place", place, "sheet", sheet, "form", form));
    }
}
