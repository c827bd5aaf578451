package org.openmappa.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.openmappa.accounts.KeepMachines;
import org.openmappa.accounts.NewEnd;
import org.openmappa.accounts.NewMachine;
import org.openmappa.shared.Actor;
import org.openmappa.ui.Form;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The machine clients of the area, for its security administrator. */
@Controller
@RequestMapping("/accounts/machines")
class MachineController {
    private final KeepMachines machines;
    private final Submission submission;

    MachineController(KeepMachines machines, Submission submission) {
        this.machines = machines;
        this.submission = submission;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        return new ModelAndView("accounts/machines", Map.of("machines", machines.list(actor)));
    }

    @GetMapping("/new")
    ModelAndView ask(Actor actor) {
        return asking(actor, Form.blank());
    }

    @PostMapping("/new")
    ModelAndView register(
            Actor actor, @Valid @ModelAttribute NewMachine wanted, BindingResult binding, HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> "/accounts/machines/" + machines.register(actor, wanted) + "?done=machine-registered",
                form -> asking(actor, form));
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Form.blank());
    }

    @PostMapping("/{id}")
    ModelAndView end(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute NewEnd wanted,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    machines.end(actor, id, wanted);
                    return "/accounts/machines/" + id + "?done=machine-ended";
                },
                form -> page(actor, id, form));
    }

    private ModelAndView asking(Actor actor, Form form) {
        return new ModelAndView("accounts/newMachine", Map.of("agencies", machines.begin(actor), "form", form));
    }

    private ModelAndView page(Actor actor, UUID id, Form form) {
        return new ModelAndView("accounts/machine", Map.of("machine", machines.open(actor, id), "form", form));
    }
}
