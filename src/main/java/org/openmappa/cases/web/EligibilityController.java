package org.openmappa.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.CasesOfPerson;
import org.openmappa.cases.CheckEligibility;
import org.openmappa.cases.MappaCase;
import org.openmappa.cases.NewAuthorityDecision;
import org.openmappa.cases.NewConviction;
import org.openmappa.law.Disposal;
import org.openmappa.law.Offence;
import org.openmappa.law.OffenceRef;
import org.openmappa.law.Offences;
import org.openmappa.law.Route;
import org.openmappa.offences.FindOffenceCode;
import org.openmappa.persons.OpenPerson;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.ui.Form;
import org.openmappa.ui.Option;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Offences of a person, and what the law says follows from them. */
@Controller
class EligibilityController {
    private static final int MOST = 30;
    private final CheckEligibility eligibility;
    private final OpenPerson person;
    private final CasesOfPerson cases;
    private final FindOffenceCode codes;
    private final Submission submission;

    EligibilityController(
            CheckEligibility eligibility,
            OpenPerson person,
            CasesOfPerson cases,
            FindOffenceCode codes,
            Submission submission) {
        this.eligibility = eligibility;
        this.person = person;
        this.cases = cases;
        this.codes = codes;
        this.submission = submission;
    }

    @GetMapping("/persons/{id}/eligibility")
    ModelAndView show(Actor actor, @PathVariable PersonId id) {
        return new ModelAndView(
                "cases/eligibility",
                Map.of(
                        "person", person.of(actor, id),
                        "answer", eligibility.of(actor, id),
                        "cases", open(actor, id)));
    }

    private List<MappaCase> open(Actor actor, PersonId id) {
        return cases.of(actor, id).stream().filter(MappaCase::open).toList();
    }

    @PostMapping("/persons/{id}/eligibility")
    ModelAndView accept(Actor actor, @PathVariable PersonId id, HttpServletRequest request) {
        return submission.button(request, () -> {
            eligibility.accept(actor, id);
            return "/persons/" + id + "/eligibility?done=eligibility-recorded";
        });
    }

    @GetMapping("/persons/{id}/offences/find")
    ModelAndView find(Actor actor, @PathVariable PersonId id) {
        return found(actor, id, "");
    }

    /** Beside the person's identifier the words would tell of them, and addresses are kept in histories and logs. */
    @PostMapping("/persons/{id}/offences/find")
    ModelAndView found(Actor actor, @PathVariable PersonId id, @RequestParam(defaultValue = "") String words) {
        List<Offence> found = words.isBlank()
                ? List.of()
                : Offences.search(words).stream().limit(MOST).toList();
        return new ModelAndView("cases/findOffence", Map.of("person", person.of(actor, id), "found", found))
                .addObject("codes", codes.by(words))
                .addObject("form", Form.with(Map.of("words", words)));
    }

    @GetMapping("/persons/{id}/offences/new")
    ModelAndView ask(Actor actor, @PathVariable PersonId id, @RequestParam(required = false) @Nullable String offence) {
        return page(actor, id, Form.with(Map.of("offence", offence == null ? "" : offence)));
    }

    @PostMapping("/persons/{id}/offences/new")
    ModelAndView record(
            Actor actor,
            @PathVariable PersonId id,
            @Valid @ModelAttribute NewConviction conviction,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    eligibility.recordOffence(actor, id, conviction);
                    return "/persons/" + id + "/eligibility?done=offence-recorded";
                },
                form -> page(actor, id, form));
    }

    @GetMapping("/persons/{id}/decision")
    ModelAndView askDecision(Actor actor, @PathVariable PersonId id) {
        return decisionPage(actor, id, Form.with(Map.of("category", "3")));
    }

    @PostMapping("/persons/{id}/decision")
    ModelAndView decide(
            Actor actor,
            @PathVariable PersonId id,
            @Valid @ModelAttribute NewAuthorityDecision decision,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    eligibility.recordDecision(actor, id, decision);
                    return "/persons/" + id + "/eligibility?done=decision-recorded";
                },
                form -> decisionPage(actor, id, form));
    }

    private ModelAndView page(Actor actor, PersonId id, Form form) {
        return new ModelAndView("cases/newOffence", Map.of("person", person.of(actor, id), "form", form))
                .addObject("offence", offence(form.value("offence")))
                .addObject(
                        "routes",
                        Arrays.stream(Route.values())
                                .map(r -> Option.of(r.name(), r.label()))
                                .toList())
                .addObject(
                        "disposals",
                        Arrays.stream(Disposal.values())
                                .map(d -> Option.of(d.name(), d.label()))
                                .toList());
    }

    private ModelAndView decisionPage(Actor actor, PersonId id, Form form) {
        return new ModelAndView("cases/decision", Map.of("person", person.of(actor, id), "form", form));
    }

    private static Offence offence(String ref) {
        Optional<Offence> known =
                ref.matches("[A-Za-z0-9-]{3,60}") ? Offences.find(new OffenceRef(ref)) : Optional.empty();
        return known.orElseThrow(() -> new Refused("offence", "Choose an offence from the list"));
    }
}
