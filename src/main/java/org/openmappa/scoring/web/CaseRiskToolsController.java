package org.openmappa.scoring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.AtItem;
import org.openmappa.scoring.KnownOfCase;
import org.openmappa.scoring.Place;
import org.openmappa.scoring.ReadAnswers;
import org.openmappa.scoring.RecordScore;
import org.openmappa.scoring.RiskTool;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.ui.Form;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The risk tools in a case: what the case knows is filled in, and a score can be recorded as the result of its tool. */
@Controller
@RequestMapping("/cases/{id}/risk-tools")
class CaseRiskToolsController {
    private final KnownOfCase known;
    private final RecordScore record;
    private final ReadAnswers answers;
    private final ToolPages pages;
    private final Submission submission;

    CaseRiskToolsController(
            KnownOfCase known, RecordScore record, ReadAnswers answers, ToolPages pages, Submission submission) {
        this.known = known;
        this.record = record;
        this.answers = answers;
        this.pages = pages;
        this.submission = submission;
    }

    @GetMapping
    ModelAndView catalogue(Actor actor, @PathVariable CaseId id, @RequestParam(required = false) @Nullable UUID item) {
        return pages.catalogue(place(actor, known.of(actor, id), item));
    }

    @GetMapping("/{tool}")
    ModelAndView ask(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable String tool,
            @RequestParam(required = false) @Nullable UUID item) {
        var found = known.of(actor, id);
        return pages.questions(place(actor, found, item), RiskTool.at(tool), Form.with(found.answers()));
    }

    @PostMapping("/{tool}")
    ModelAndView answer(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable String tool,
            @RequestParam(required = false) @Nullable UUID item,
            HttpServletRequest request) {
        var asked = RiskTool.at(tool);
        var place = place(actor, known.of(actor, id), item);
        var reading = answers.ofForm(asked, request.getParameterMap());
        return submission.shown(
                request,
                reading.binding(),
                form -> pages.answer(place, asked, form, reading.answers()),
                form -> pages.questions(place, asked, form));
    }

    @PostMapping("/{tool}/record")
    ModelAndView record(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable String tool,
            @RequestParam(required = false) @Nullable UUID item,
            HttpServletRequest request) {
        var asked = RiskTool.at(tool);
        var reading = answers.ofForm(asked, request.getParameterMap());
        return submission.of(
                request,
                reading.binding(),
                () -> {
                    record.on(actor, id, item, asked, reading.answers());
                    return AtItem.done("/cases/" + id + "/risk", item, "score-recorded");
                },
                form -> pages.questions(place(actor, known.of(actor, id), item), asked, form));
    }

    private static Place place(Actor actor, KnownOfCase.Known found, @Nullable UUID item) {
        boolean may =
                AtItem.may(actor, item, Right.RECORD_RISK) && found.mappaCase().open();
        return new Place(found.mappaCase(), item, may);
    }
}
