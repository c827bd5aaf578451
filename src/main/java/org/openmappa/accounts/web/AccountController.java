package org.openmappa.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.openmappa.accounts.KeepAccounts;
import org.openmappa.accounts.NewAct;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Right;
import org.openmappa.ui.Form;
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

/** The accounts of the area, for its security administrator. */
@Controller
class AccountController {
    private final KeepAccounts accounts;
    private final Submission submission;

    AccountController(KeepAccounts accounts, Submission submission) {
        this.accounts = accounts;
        this.submission = submission;
    }

    @Bean
    static MenuSlot accountsMenu() {
        return new MenuSlot(90, "Accounts", "/accounts", Right.MANAGE_ACCOUNTS);
    }

    @GetMapping("/accounts")
    ModelAndView all(Actor actor) {
        return list(actor, "");
    }

    /** A search is a POST: no name ever stands in an address. */
    @PostMapping("/accounts")
    ModelAndView find(Actor actor, @RequestParam(defaultValue = "") String name) {
        return list(actor, name);
    }

    @GetMapping("/accounts/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Form.blank());
    }

    @PostMapping("/accounts/{id}")
    ModelAndView act(
            Actor actor,
            @PathVariable UUID id,
            @Valid @ModelAttribute NewAct wanted,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    accounts.act(actor, id, wanted);
                    return "/accounts/" + id + "?done=account-kept";
                },
                form -> page(actor, id, form));
    }

    private ModelAndView list(Actor actor, String name) {
        return new ModelAndView(
                "accounts/accounts",
                Map.of("accounts", accounts.list(actor, name), "form", Form.with(Map.of("name", name))));
    }

    private ModelAndView page(Actor actor, UUID id, Form form) {
        return new ModelAndView("accounts/account", Map.of("opened", accounts.open(actor, id), "form", form));
    }
}
