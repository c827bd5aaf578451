package org.openmappa.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmappa.cases.CaseloadFilter;
import org.openmappa.cases.ListCases;
import org.openmappa.cases.MappaCase;
import org.openmappa.cases.NewReview;
import org.openmappa.cases.OpenCaseFile;
import org.openmappa.cases.ReadChronology;
import org.openmappa.cases.ReviewCase;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.ui.Form;
import org.openmappa.ui.Option;
import org.openmappa.ui.PageLinks;
import org.openmappa.web.Drafts;
import org.openmappa.web.MenuSlot;
import org.openmappa.web.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The caseload, the case file, its chronology and its reviews at Level 1. */
@Controller
class CaseController {
    private final ListCases list;
    private final OpenCaseFile file;
    private final ReadChronology chronology;
    private final ReviewCase review;
    private final Submission submission;
    private final Drafts drafts;

    CaseController(
            ListCases list,
            OpenCaseFile file,
            ReadChronology chronology,
            ReviewCase review,
            Submission submission,
            Drafts drafts) {
        this.list = list;
        this.file = file;
        this.chronology = chronology;
        this.review = review;
        this.submission = submission;
        this.drafts = drafts;
    }

    @Bean
    static MenuSlot caseloadMenu() {
        return new MenuSlot(20, "Caseload", "/cases", Right.READ_CASE);
    }

    @Bean
    static MenuSlot reviewsMenu() {
        return new MenuSlot(60, "Reviews due", "/reviews", Right.REVIEW);
    }

    @GetMapping("/cases")
    ModelAndView caseload(
            Actor actor, @Valid @ModelAttribute CaseloadFilter filter, @RequestParam(defaultValue = "1") int page) {
        ListCases.Listed listed = list.of(actor, filter, page);
        return new ModelAndView("cases/caseload", "listed", listed)
                .addObject("filter", filter)
                .addObject("pages", PageLinks.of(page, listed.pages(), n -> "/cases?page=" + n + query(filter)));
    }

    @GetMapping("/reviews")
    ModelAndView reviews(Actor actor, @RequestParam(defaultValue = "1") int page) {
        ListCases.Listed listed = list.due(actor, page);
        return new ModelAndView("cases/reviews", "listed", listed)
                .addObject("today", list.today())
                .addObject("mayPlan", actor.may(Right.PLAN_SITTING))
                .addObject("pages", PageLinks.of(page, listed.pages(), n -> "/reviews?page=" + n));
    }

    @GetMapping("/cases/{id}")
    ModelAndView show(Actor actor, @PathVariable CaseId id) {
        OpenCaseFile.File opened = file.of(actor, id);
        return new ModelAndView("cases/case", Map.of("mappaCase", opened.mappaCase(), "panels", opened.panels()))
                .addObject(
                        "mayChange",
                        actor.may(Right.RECORD_OFFENCE) && opened.mappaCase().open());
    }

    @GetMapping("/cases/{id}/chronology")
    ModelAndView chronology(Actor actor, @PathVariable CaseId id, @RequestParam(defaultValue = "1") int page) {
        ReadChronology.Read read = chronology.of(actor, id, page);
        return new ModelAndView("cases/chronology", "read", read)
                .addObject("pages", PageLinks.of(page, read.pages(), n -> "/cases/" + id + "/chronology?page=" + n));
    }

    @GetMapping("/cases/{id}/review")
    ModelAndView askReview(Actor actor, @PathVariable CaseId id) {
        return reviewPage(actor, id, drafts.orElse(actor, "review-" + id, Form.blank()));
    }

    @PostMapping("/cases/{id}/review")
    ModelAndView review(
            Actor actor,
            @PathVariable CaseId id,
            @Valid @ModelAttribute NewReview asked,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    review.of(actor, id, asked);
                    return "/cases/" + id + "?done=review-recorded";
                },
                form -> reviewPage(actor, id, form));
    }

    @GetMapping("/cases/{id}/reviews/{reviewId}/endorse")
    ModelAndView askEndorse(Actor actor, @PathVariable CaseId id, @PathVariable UUID reviewId) {
        return new ModelAndView("cases/endorse", Map.of("mappaCase", file.summary(actor, id), "review", reviewId));
    }

    @PostMapping("/cases/{id}/reviews/{reviewId}/endorse")
    ModelAndView endorse(Actor actor, @PathVariable CaseId id, @PathVariable UUID reviewId) {
        review.endorse(actor, id, reviewId);
        return new ModelAndView("redirect:/cases/" + id + "?done=review-endorsed");
    }

    private ModelAndView reviewPage(Actor actor, CaseId id, Form form) {
        MappaCase mappaCase = file.summary(actor, id);
        List<Option> outcomes = Arrays.stream(NewReview.Outcome.values())
                .filter(outcome ->
                        outcome != NewReview.Outcome.RETAIN_ON_RELEASE || mappaCase.expectedRelease() != null)
                .map(outcome -> Option.of(outcome.name(), outcome.label()))
                .toList();
        return new ModelAndView("cases/review", Map.of("mappaCase", mappaCase, "form", form, "outcomes", outcomes));
    }

    private static String query(CaseloadFilter filter) {
        return (filter.level() == null ? "" : "&level=" + filter.level())
                + (filter.category() == null ? "" : "&category=" + filter.category());
    }
}
