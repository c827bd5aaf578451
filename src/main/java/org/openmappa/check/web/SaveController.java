package org.openmappa.check.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.openmappa.check.Check;
import org.openmappa.check.SaveCheck;
import org.openmappa.persons.FindPersons;
import org.openmappa.persons.Found;
import org.openmappa.persons.Wanted;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.ui.Form;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Saving the offences of a check to a person: whoever it is is searched for, and the search is on the trail. */
@Controller
class SaveController {
    record Whom(
            @NotBlank(message = "Enter the name of the person") @Size(max = 200)
            String who) {}

    private final FindPersons find;
    private final SaveCheck save;
    private final Submission submission;

    SaveController(FindPersons find, SaveCheck save, Submission submission) {
        this.find = find;
        this.save = save;
        this.submission = submission;
    }

    @PostMapping("/check/save")
    ModelAndView whose(
            Actor actor, @Valid @ModelAttribute Whom whom, BindingResult binding, HttpServletRequest request) {
        return submission.shown(
                request,
                binding,
                form -> page(form, find.by(actor, new Wanted(whom.who(), null, null))),
                form -> page(form, List.of()));
    }

    @PostMapping("/check/save/{id}")
    ModelAndView save(
            Actor actor,
            @PathVariable PersonId id,
            @Valid @ModelAttribute Check check,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    save.to(actor, id, check);
                    return "/persons/" + id + "/eligibility?done=check-saved";
                },
                form -> page(form, List.of()));
    }

    private static ModelAndView page(Form form, List<Found> found) {
        List<Found> open = found.stream().filter(one -> !one.knownOnly()).toList();
        return new ModelAndView("check/save", Map.of("form", form, "found", open));
    }
}
