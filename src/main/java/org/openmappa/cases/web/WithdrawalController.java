package org.openmappa.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.openmappa.cases.NewWithdrawal;
import org.openmappa.cases.WithdrawOffence;
import org.openmappa.persons.OpenPerson;
import org.openmappa.shared.Actor;
import org.openmappa.shared.PersonId;
import org.openmappa.ui.Form;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Withdrawing an offence from a person's record. */
@Controller
class WithdrawalController {
    private final WithdrawOffence withdraw;
    private final OpenPerson person;
    private final Submission submission;

    WithdrawalController(WithdrawOffence withdraw, OpenPerson person, Submission submission) {
        this.withdraw = withdraw;
        this.person = person;
        this.submission = submission;
    }

    @GetMapping("/persons/{id}/offences/{offence}/withdraw")
    ModelAndView ask(Actor actor, @PathVariable PersonId id, @PathVariable UUID offence) {
        return page(actor, id, offence, Form.blank());
    }

    @PostMapping("/persons/{id}/offences/{offence}/withdraw")
    ModelAndView withdraw(
            Actor actor,
            @PathVariable PersonId id,
            @PathVariable UUID offence,
            @Valid @ModelAttribute NewWithdrawal withdrawal,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    withdraw.of(actor, id, offence, withdrawal);
                    return "/persons/" + id + "/eligibility?done=offence-withdrawn";
                },
                form -> page(actor, id, offence, form));
    }

    private ModelAndView page(Actor actor, PersonId id, UUID offence, Form form) {
        return new ModelAndView(
                "cases/withdraw",
                Map.of("person", person.of(actor, id), "offence", withdraw.open(actor, id, offence), "form", form));
    }
}
