package org.openmappa.check.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmappa.check.AskDuty;
import org.openmappa.check.AskOrder;
import org.openmappa.check.AskReview;
import org.openmappa.check.DutyAsked;
import org.openmappa.check.NotifiedEvent;
import org.openmappa.check.OrderAsked;
import org.openmappa.check.ReviewAsked;
import org.openmappa.law.Away;
import org.openmappa.law.CivilOrder;
import org.openmappa.shared.Actor;
import org.openmappa.ui.Form;
import org.openmappa.ui.Option;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Single questions to the law: duties to notify, reviews, orders. The answer stands above the question. */
@Controller
class QuestionsController {
    private final Submission submission;

    QuestionsController(Submission submission) {
        this.submission = submission;
    }

    @GetMapping("/check/duties")
    ModelAndView duty(Actor actor, @RequestParam(required = false) @Nullable NotifiedEvent event) {
        return event == null ? events(Form.blank()) : duty(Form.blank(), event);
    }

    @PostMapping("/check/duties")
    ModelAndView due(
            Actor actor, @Valid @ModelAttribute DutyAsked asked, BindingResult binding, HttpServletRequest request) {
        return submission.shown(
                request,
                binding,
                form -> duty(form, asked.event()).addObject("answered", AskDuty.of(asked)),
                QuestionsController::again);
    }

    @GetMapping("/check/review")
    ModelAndView review(Actor actor) {
        return review(Form.blank());
    }

    @PostMapping("/check/review")
    ModelAndView reviewed(
            Actor actor, @Valid @ModelAttribute ReviewAsked asked, BindingResult binding, HttpServletRequest request) {
        return submission.shown(
                request,
                binding,
                form -> review(form).addObject("answered", AskReview.of(asked)),
                QuestionsController::review);
    }

    @GetMapping("/check/orders")
    ModelAndView order(Actor actor) {
        return order(Form.blank());
    }

    @PostMapping("/check/orders")
    ModelAndView ordered(
            Actor actor, @Valid @ModelAttribute OrderAsked asked, BindingResult binding, HttpServletRequest request) {
        return submission.shown(
                request,
                binding,
                form -> order(form).addObject("answered", AskOrder.of(asked)),
                QuestionsController::order);
    }

    /** The same question once more; without a known event, the list of them. */
    private static ModelAndView again(Form form) {
        return Arrays.stream(NotifiedEvent.values())
                .filter(event -> event.name().equals(form.value("event")))
                .findFirst()
                .map(event -> duty(form, event))
                .orElseGet(() -> events(form));
    }

    private static ModelAndView events(Form form) {
        return new ModelAndView(
                "check/event",
                Map.of(
                        "form",
                        form,
                        "events",
                        Arrays.stream(NotifiedEvent.values())
                                .map(event -> Option.of(event.name(), event.label(), event.hint()))
                                .toList()));
    }

    private static ModelAndView duty(Form form, NotifiedEvent event) {
        return new ModelAndView("check/duty", Map.of("form", form, "event", event, "where", places()));
    }

    private static List<Option> places() {
        return chosenFrom(Arrays.stream(Away.Where.values()).map(where -> Option.of(where.name(), where.inWords())));
    }

    private static ModelAndView review(Form form) {
        return new ModelAndView("check/review", "form", form);
    }

    private static ModelAndView order(Form form) {
        Stream<Option> orders = Arrays.stream(CivilOrder.Kind.values())
                .map(kind -> Option.of(kind.name(), CivilOrder.of(kind).label()));
        return new ModelAndView("check/order", Map.of("form", form, "orders", chosenFrom(orders)));
    }

    private static List<Option> chosenFrom(Stream<Option> choices) {
        return Stream.concat(Stream.of(Option.of("", "Choose")), choices).toList();
    }
}
