package org.openmappa.enclave.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.enclave.ChangeSection;
import org.openmappa.enclave.ChangedSection;
import org.openmappa.enclave.EndedReader;
import org.openmappa.enclave.NameReader;
import org.openmappa.enclave.Named;
import org.openmappa.enclave.NewReader;
import org.openmappa.enclave.OpenSection;
import org.openmappa.enclave.Section;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.SealedId;
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

/** A sealed section: what it says, who may know of it, who has looked; changing it and naming colleagues. */
@Controller
@RequestMapping("/sealed")
class SealedController {
    private final OpenSection open;
    private final ChangeSection change;
    private final NameReader name;
    private final Submission submission;

    SealedController(OpenSection open, ChangeSection change, NameReader name, Submission submission) {
        this.open = open;
        this.change = change;
        this.name = name;
        this.submission = submission;
    }

    @GetMapping
    ModelAndView mine(Actor actor) {
        return new ModelAndView("enclave/mine", "sections", open.mine(actor));
    }

    @GetMapping("/{sealed}")
    ModelAndView show(Actor actor, @PathVariable SealedId sealed) {
        return new ModelAndView("enclave/section", "opened", open.of(actor, sealed));
    }

    @GetMapping("/{sealed}/change")
    ModelAndView changing(Actor actor, @PathVariable SealedId sealed) {
        Section section = own(actor, sealed);
        return changing(section, Form.with(saved(section)));
    }

    @PostMapping("/{sealed}/change")
    ModelAndView change(
            Actor actor,
            @PathVariable SealedId sealed,
            @RequestParam int version,
            @Valid @ModelAttribute ChangedSection said,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    change.of(actor, sealed, version, said);
                    return "/sealed/" + sealed + "?done=sealed-changed";
                },
                () -> saved(own(actor, sealed)),
                form -> changing(own(actor, sealed), form));
    }

    @GetMapping("/{sealed}/names")
    ModelAndView naming(Actor actor, @PathVariable SealedId sealed) {
        return naming(kept(actor, sealed), Form.blank());
    }

    @PostMapping("/{sealed}/names")
    ModelAndView name(
            Actor actor,
            @PathVariable SealedId sealed,
            @Valid @ModelAttribute NewReader reader,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    name.on(actor, sealed, reader);
                    return "/sealed/" + sealed + "?done=sealed-named";
                },
                form -> naming(kept(actor, sealed), form));
    }

    @GetMapping("/{sealed}/names/{user}/end")
    ModelAndView ending(Actor actor, @PathVariable SealedId sealed, @PathVariable UUID user) {
        return ending(kept(actor, sealed), user, Form.blank());
    }

    @PostMapping("/{sealed}/names/{user}/end")
    ModelAndView end(
            Actor actor,
            @PathVariable SealedId sealed,
            @PathVariable UUID user,
            @Valid @ModelAttribute EndedReader why,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    name.end(actor, sealed, user, why);
                    return actor.userId().equals(user) ? "/" : "/sealed/" + sealed + "?done=sealed-unnamed";
                },
                form -> ending(kept(actor, sealed), user, form));
    }

    private Section own(Actor actor, SealedId sealed) {
        OpenSection.Opened opened = open.of(actor, sealed);
        if (!opened.mayChange()) {
            throw new Forbidden("an agency's information is changed by that agency alone");
        }
        return opened.section();
    }

    private OpenSection.Opened kept(Actor actor, SealedId sealed) {
        OpenSection.Opened opened = open.of(actor, sealed);
        if (!opened.mayKeep()) {
            throw new Forbidden("this role reads sealed sections and keeps none");
        }
        return opened;
    }

    private static ModelAndView changing(Section section, Form form) {
        return new ModelAndView("enclave/change", Map.of("section", section, "form", form));
    }

    private static ModelAndView naming(OpenSection.Opened opened, Form form) {
        return new ModelAndView("enclave/name", Map.of("section", opened.section(), "form", form));
    }

    private static ModelAndView ending(OpenSection.Opened opened, UUID user, Form form) {
        Named whom = opened.named().stream()
                .filter(named -> named.userId().equals(user))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new ModelAndView("enclave/end", Map.of("section", opened.section(), "whom", whom, "form", form));
    }

    private static Map<String, String> saved(Section section) {
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("version", String.valueOf(section.version()));
        saved.put("label", section.label());
        saved.put("body", section.body());
        saved.put("whereabouts", text(section.whereabouts()));
        saved.put("authority", section.authority());
        return saved;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
