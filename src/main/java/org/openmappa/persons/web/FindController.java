package org.openmappa.persons.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.persons.FindPersons;
import org.openmappa.persons.Found;
import org.openmappa.persons.NewPerson;
import org.openmappa.persons.RegisterPerson;
import org.openmappa.persons.Wanted;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Right;
import org.openmappa.ui.Form;
import org.openmappa.web.Drafts;
import org.openmappa.web.MenuSlot;
import org.openmappa.web.Submission;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Searching for a person, and registering one who was not found. A search is a POST: no name ever stands in an address. */
@Controller
class FindController {
    static final String DRAFT = "person-new";
    private final FindPersons find;
    private final RegisterPerson register;
    private final Submission submission;
    private final Drafts drafts;

    FindController(FindPersons find, RegisterPerson register, Submission submission, Drafts drafts) {
        this.find = find;
        this.register = register;
        this.submission = submission;
        this.drafts = drafts;
    }

    @Bean
    static MenuSlot personsMenu() {
        return new MenuSlot(30, "Find a person", "/persons", Right.FIND_PERSON);
    }

    @GetMapping("/persons")
    ModelAndView ask() {
        return search(Form.blank(), null, false);
    }

    @PostMapping("/persons")
    ModelAndView found(
            Actor actor, @Valid @ModelAttribute Wanted wanted, BindingResult binding, HttpServletRequest request) {
        return submission.shown(
                request,
                binding,
                form -> search(form, find.by(actor, wanted), actor.may(Right.REGISTER_PERSON)),
                form -> search(form, null, false));
    }

    @PostMapping("/persons/new/start")
    ModelAndView start(Actor actor, @Valid @ModelAttribute Wanted wanted) {
        Form form = Form.with(Map.of(
                "familyName", lastWord(wanted.name()),
                "givenNames", otherWords(wanted.name()),
                "dateOfBirth", wanted.born() == null ? "" : wanted.born().toString()));
        return page(drafts.orElse(actor, DRAFT, form));
    }

    @GetMapping("/persons/new")
    ModelAndView start(Actor actor) {
        return page(drafts.orElse(actor, DRAFT, Form.blank()));
    }

    @PostMapping("/persons/new")
    ModelAndView register(
            Actor actor, @Valid @ModelAttribute NewPerson person, BindingResult binding, HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> "/persons/" + register.of(actor, person) + "?done=person-registered",
                FindController::page);
    }

    private static ModelAndView search(Form form, @Nullable List<Found> found, boolean mayRegister) {
        ModelAndView page = new ModelAndView("persons/search", "form", form);
        page.addObject("found", found);
        return page.addObject("mayRegister", mayRegister);
    }

    private static ModelAndView page(Form form) {
        return new ModelAndView("persons/new", "form", form);
    }

    private static String lastWord(@Nullable String name) {
        return name == null ? "" : name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String otherWords(@Nullable String name) {
        int end = name == null ? -1 : name.lastIndexOf(' ');
        return name == null || end < 0 ? "" : name.substring(0, end);
    }
}
