package org.openmappa.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openmappa.access.Directory;
import org.openmappa.meetings.Listed;
import org.openmappa.meetings.NewSitting;
import org.openmappa.meetings.OpenSitting;
import org.openmappa.meetings.PlanSitting;
import org.openmappa.meetings.Sitting;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Right;
import org.openmappa.shared.SittingId;
import org.openmappa.ui.Form;
import org.openmappa.ui.PageLinks;
import org.openmappa.web.Drafts;
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

/** The list of sittings, a sitting, and planning one. */
@Controller
class SittingController {
    private static final int SIZE = 25;
    private static final String DRAFT = "sitting-new";
    private final OpenSitting open;
    private final PlanSitting plan;
    private final Directory directory;
    private final Submission submission;
    private final Drafts drafts;

    SittingController(OpenSitting open, PlanSitting plan, Directory directory, Submission submission, Drafts drafts) {
        this.open = open;
        this.plan = plan;
        this.directory = directory;
        this.submission = submission;
        this.drafts = drafts;
    }

    @Bean
    static MenuSlot sittingsMenu() {
        return new MenuSlot(50, "Sittings", "/sittings", Right.READ_SITTING);
    }

    @GetMapping("/sittings")
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(defaultValue = "1") int page) {
        List<Listed> listed = open.list(actor, past, page, SIZE);
        long total = listed.isEmpty() ? 0 : listed.getFirst().total();
        String query = past ? "/sittings?past=true&page=" : "/sittings?page=";
        return new ModelAndView("meetings/list", "sittings", listed)
                .addObject("past", past)
                .addObject("mayPlan", actor.may(Right.PLAN_SITTING))
                .addObject("pages", PageLinks.of(page, (int) ((total + SIZE - 1) / SIZE), n -> query + n));
    }

    @GetMapping("/sittings/new")
    ModelAndView ask(Actor actor) {
        return form(actor, drafts.orElse(actor, DRAFT, Form.blank()));
    }

    @PostMapping("/sittings/new")
    ModelAndView plan(
            Actor actor, @Valid @ModelAttribute NewSitting sitting, BindingResult binding, HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> "/sittings/" + plan.of(actor, sitting) + "?done=sitting-planned",
                form -> form(actor, form));
    }

    @GetMapping("/sittings/{id}")
    ModelAndView show(Actor actor, @PathVariable SittingId id) {
        return new ModelAndView("meetings/sitting", "view", open.of(actor, id))
                .addObject("mayPlan", actor.may(Right.PLAN_SITTING))
                .addObject("advisers", directory.withRole(actor.areaId(), "LAY_ADVISER"));
    }

    @GetMapping("/sittings/{id}/change")
    ModelAndView askChange(Actor actor, @PathVariable SittingId id) {
        Sitting sitting = open.only(actor, id);
        return form(actor, Form.with(saved(sitting))).addObject("id", id);
    }

    @PostMapping("/sittings/{id}/change")
    ModelAndView change(
            Actor actor,
            @PathVariable SittingId id,
            @RequestParam int version,
            @Valid @ModelAttribute NewSitting sitting,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    plan.change(actor, id, version, sitting);
                    return "/sittings/" + id + "?done=sitting-changed";
                },
                () -> saved(open.only(actor, id)),
                form -> form(actor, form).addObject("id", id));
    }

    private ModelAndView form(Actor actor, Form form) {
        return new ModelAndView("meetings/plan", "form", form)
                .addObject("chairs", directory.withRole(actor.areaId(), "CHAIR_2", "CHAIR_3"))
                .addObject(
                        "takers",
                        directory.withRole(actor.areaId(), "ADMINISTRATOR", "COORDINATOR", "DEPUTY_COORDINATOR"));
    }

    private static Map<String, String> saved(Sitting sitting) {
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("version", String.valueOf(sitting.version()));
        saved.put("day", sitting.day().toString());
        saved.put("startTime", sitting.time().toString());
        saved.put("lengthMinutes", String.valueOf(sitting.lengthMinutes()));
        saved.put("level", String.valueOf(sitting.level()));
        saved.put("place", sitting.place());
        saved.put("chair", sitting.chairId().toString());
        saved.put("minuteTaker", sitting.minuteTakerId().toString());
        return saved;
    }
}
