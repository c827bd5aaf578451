package org.openmappa.persons.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.persons.ChangedPerson;
import org.openmappa.persons.KeepPerson;
import org.openmappa.persons.NewAddress;
import org.openmappa.persons.NewAlias;
import org.openmappa.persons.NewIdentifier;
import org.openmappa.persons.OpenPerson;
import org.openmappa.persons.Person;
import org.openmappa.persons.PersonSlot;
import org.openmappa.shared.Actor;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.ui.Form;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's page, and keeping their details. */
@Controller
class PersonController {
    private final OpenPerson open;
    private final KeepPerson keep;
    private final Submission submission;
    private final List<PersonSlot> slots;

    PersonController(OpenPerson open, KeepPerson keep, Submission submission, List<PersonSlot> slots) {
        this.open = open;
        this.keep = keep;
        this.submission = submission;
        this.slots = slots;
    }

    @GetMapping("/persons/{id}")
    ModelAndView show(Actor actor, @PathVariable PersonId id) {
        ModelAndView page;
        try {
            page = new ModelAndView("persons/person", "person", open.of(actor, id));
        } catch (NotFound gone) {
            return new ModelAndView(
                    "redirect:/persons/" + open.joinedInto(actor, id).orElseThrow(NotFound::new));
        }
        return page.addObject(
                "panels",
                slots.stream().flatMap(slot -> slot.panel(actor, id).stream()).toList());
    }

    @GetMapping("/persons/{id}/change")
    ModelAndView ask(Actor actor, @PathVariable PersonId id) {
        return page("persons/change", actor, id, Form.with(saved(open.of(actor, id))));
    }

    @PostMapping("/persons/{id}/change")
    ModelAndView change(
            Actor actor,
            @PathVariable PersonId id,
            @RequestParam int version,
            @Valid @ModelAttribute ChangedPerson person,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    keep.change(actor, id, version, person);
                    return "/persons/" + id + "?done=person-changed";
                },
                () -> saved(open.of(actor, id)),
                form -> page("persons/change", actor, id, form));
    }

    @GetMapping("/persons/{id}/alias")
    ModelAndView askAlias(Actor actor, @PathVariable PersonId id) {
        return page("persons/alias", actor, id, Form.blank());
    }

    @PostMapping("/persons/{id}/alias")
    ModelAndView alias(
            Actor actor,
            @PathVariable PersonId id,
            @Valid @ModelAttribute NewAlias alias,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    keep.add(actor, id, alias);
                    return "/persons/" + id + "?done=alias-added";
                },
                form -> page("persons/alias", actor, id, form));
    }

    @GetMapping("/persons/{id}/identifier")
    ModelAndView askIdentifier(Actor actor, @PathVariable PersonId id) {
        return page("persons/identifier", actor, id, Form.blank());
    }

    @PostMapping("/persons/{id}/identifier")
    ModelAndView identifier(
            Actor actor,
            @PathVariable PersonId id,
            @Valid @ModelAttribute NewIdentifier identifier,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    keep.add(actor, id, identifier);
                    return "/persons/" + id + "?done=identifier-added";
                },
                form -> page("persons/identifier", actor, id, form));
    }

    @GetMapping("/persons/{id}/address")
    ModelAndView askAddress(Actor actor, @PathVariable PersonId id) {
        return page("persons/address", actor, id, Form.blank());
    }

    @PostMapping("/persons/{id}/address")
    ModelAndView address(
            Actor actor,
            @PathVariable PersonId id,
            @Valid @ModelAttribute NewAddress address,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    keep.add(actor, id, address);
                    return "/persons/" + id + "?done=address-added";
                },
                form -> page("persons/address", actor, id, form));
    }

    private ModelAndView page(String view, Actor actor, PersonId id, Form form) {
        return new ModelAndView(view, Map.of("person", open.of(actor, id), "form", form));
    }

    private static Map<String, String> saved(Person person) {
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("version", String.valueOf(person.version()));
        saved.put("familyName", person.familyName());
        saved.put("givenNames", person.givenNames());
        saved.put("dateOfBirth", text(person.dateOfBirth()));
        saved.put("sex", text(person.sex()));
        saved.put("ethnicity", text(person.ethnicity()));
        saved.put("nationality", text(person.nationality()));
        return saved;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
