package org.openmappa.board.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.board.AnnualReturn;
import org.openmappa.board.Cell;
import org.openmappa.board.CompileReturn;
import org.openmappa.board.OpenFigure;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Right;
import org.openmappa.ui.Form;
import org.openmappa.ui.PageLinks;
import org.openmappa.web.MenuSlot;
import org.openmappa.web.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The annual return on the screen, and the cases behind its figures. */
@Controller
class AnnualReturnController {
    record Asked(@Nullable LocalDate on) {}

    record Shown(@Min(1) @Max(10_000) @Nullable Integer page) {}

    private final CompileReturn compile;
    private final OpenFigure open;
    private final Submission submission;

    AnnualReturnController(CompileReturn compile, OpenFigure open, Submission submission) {
        this.compile = compile;
        this.open = open;
        this.submission = submission;
    }

    @Bean
    static MenuSlot annualReturnMenu() {
        return new MenuSlot(80, "Annual return", "/annual-return", Right.SEE_STATISTICS);
    }

    @GetMapping("/annual-return")
    ModelAndView show(
            Actor actor, @Valid @ModelAttribute Asked asked, BindingResult binding, HttpServletRequest request) {
        if (!binding.hasErrors() && asked.on() == null) {
            LocalDate usual = compile.usualDay();
            return page(actor, Form.with(Map.of("on", usual.toString())), compile.of(actor, usual));
        }
        return submission.shown(
                request,
                binding,
                form -> page(actor, form, compile.of(actor, day(asked))),
                form -> page(actor, form, null));
    }

    @GetMapping("/annual-return/cases")
    ModelAndView cases(Actor actor, @Valid @ModelAttribute Cell cell, @Valid @ModelAttribute Shown shown) {
        int page = shown.page() == null ? 1 : shown.page();
        var evidence = open.of(actor, cell, page);
        return new ModelAndView("board/cases", "evidence", evidence)
                .addObject(
                        "pages",
                        PageLinks.of(
                                page, evidence.pages(), p -> "/annual-return/cases?" + cell.query() + "&page=" + p));
    }

    private LocalDate day(Asked asked) {
        return asked.on() == null ? compile.usualDay() : asked.on();
    }

    private static ModelAndView page(Actor actor, Form form, @Nullable AnnualReturn figures) {
        return new ModelAndView("board/annualReturn", "form", form)
                .addObject("figures", figures)
                .addObject("mayOpen", actor.may(Right.READ_CASE));
    }
}
