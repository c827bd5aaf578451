package org.openmappa.check.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.check.AskTheLaw;
import org.openmappa.check.Check;
import org.openmappa.law.Disposal;
import org.openmappa.law.Offence;
import org.openmappa.law.OffenceRef;
import org.openmappa.law.Offences;
import org.openmappa.law.Route;
import org.openmappa.offences.FindOffenceCode;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
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

/**
 * One offence after another is found, described and carried along in the form; then the law is asked. What was entered
 * stands in no address and is not kept.
 */
@Controller
class CheckController {
    private static final int MOST = 50;
    private final AskTheLaw law;
    private final FindOffenceCode codes;
    private final Submission submission;

    CheckController(AskTheLaw law, FindOffenceCode codes, Submission submission) {
        this.law = law;
        this.codes = codes;
        this.submission = submission;
    }

    @GetMapping("/check")
    ModelAndView find(Actor actor) {
        return found("", Form.blank());
    }

    /** With the offences so far: searches for one more, or, once it is chosen, asks about it. */
    @PostMapping("/check/add")
    ModelAndView add(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String next) {
        Form carried = Carried.of(request);
        return next == null
                ? found(words, carried)
                : asked(Carried.with(carried, offence(next).ref()));
    }

    @PostMapping("/check")
    ModelAndView answer(
            Actor actor, @Valid @ModelAttribute Check check, BindingResult binding, HttpServletRequest request) {
        return submission.shown(
                request,
                binding,
                form -> new ModelAndView("check/answer", Map.of("form", form, "answered", law.of(check)))
                        .addObject("maySave", actor.may(Right.RECORD_OFFENCE)),
                CheckController::asked);
    }

    private ModelAndView found(String words, Form carried) {
        List<Offence> found = words.isBlank()
                ? List.of()
                : Offences.search(words).stream().limit(MOST).toList();
        Map<String, Object> model = new LinkedHashMap<>(Map.of("carried", carried, "found", found));
        model.put("codes", codes.by(words));
        model.put("form", Form.with(Map.of("words", words)));
        return new ModelAndView("check/find", model);
    }

    /** Asks about the last of the offences, the others carried along. */
    private static ModelAndView asked(Form form) {
        int last = Carried.count(form) - 1;
        return new ModelAndView(
                "check/offence",
                Map.of(
                        "form", form,
                        "last", last,
                        "offence", offence(form.value("offences[" + last + "].offence")),
                        "routes",
                                Arrays.stream(Route.values())
                                        .map(route -> Option.of(route.name(), route.label()))
                                        .toList(),
                        "disposals",
                                Arrays.stream(Disposal.values())
                                        .map(disposal -> Option.of(disposal.name(), disposal.label()))
                                        .toList()));
    }

    private static Offence offence(String ref) {
        return (ref.matches("[A-Za-z0-9-]{3,60}") ? Offences.find(new OffenceRef(ref)) : Optional.<Offence>empty())
                .orElseThrow(() -> new Refused("offence", "Choose an offence from the list"));
    }
}
