package org.openmappa.enclave.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.enclave.NewSection;
import org.openmappa.enclave.SealSection;
import org.openmappa.enclave.SealedKind;
import org.openmappa.persons.OpenPerson;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.PersonId;
import org.openmappa.ui.Form;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Seals information about a person: first what it is about, then the information. */
@Controller
@RequestMapping("/persons/{id}/sealed")
class SealController {
    private final OpenPerson persons;
    private final SealSection seal;
    private final Submission submission;

    SealController(OpenPerson persons, SealSection seal, Submission submission) {
        this.persons = persons;
        this.seal = seal;
        this.submission = submission;
    }

    @GetMapping
    ModelAndView ask(
            Actor actor, @PathVariable PersonId id, @RequestParam(required = false) @Nullable SealedKind kind) {
        return page(actor, id, kind, Form.blank());
    }

    @PostMapping
    ModelAndView seal(
            Actor actor,
            @PathVariable PersonId id,
            @Valid @ModelAttribute NewSection said,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> "/sealed/" + seal.about(actor, id, said) + "?done=sealed-added",
                form -> page(actor, id, said.kind(), form));
    }

    private ModelAndView page(Actor actor, PersonId id, @Nullable SealedKind kind, Form form) {
        List<SealedKind> kinds = SealedKind.keptBy(actor);
        if (kinds.isEmpty()) {
            throw new Forbidden("this role keeps no sealed sections");
        }
        return new ModelAndView(kind == null ? "enclave/kind" : "enclave/seal", "form", form)
                .addObject("person", persons.of(actor, id))
                .addObject("kinds", kinds)
                .addObject("kind", kind);
    }
}
