package org.openmappa.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Directory;
import org.openmappa.meetings.AddToSitting;
import org.openmappa.meetings.ItemChange;
import org.openmappa.meetings.ItemView;
import org.openmappa.meetings.MarkObserver;
import org.openmappa.meetings.NewItem;
import org.openmappa.meetings.OpenItem;
import org.openmappa.meetings.OpenSitting;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.shared.SittingId;
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

/** Putting a case on a sitting, its time and order there, and who observes. */
@Controller
class AgendaController {
    private static final int CHOICE = 50;
    private final AddToSitting add;
    private final OpenSitting open;
    private final OpenItem items;
    private final MarkObserver observe;
    private final Directory directory;
    private final Submission submission;

    AgendaController(
            AddToSitting add,
            OpenSitting open,
            OpenItem items,
            MarkObserver observe,
            Directory directory,
            Submission submission) {
        this.add = add;
        this.open = open;
        this.items = items;
        this.observe = observe;
        this.directory = directory;
        this.submission = submission;
    }

    /** The form on which a case is put on a sitting. */
    record Place(
            @NotNull(message = "Choose the sitting") SittingId sitting,

            @NotNull(message = "Enter how many minutes the case needs")
            Integer minutes,

            @NotBlank(message = "Enter why the case comes to this sitting") @Size(max = 1000)
            String why,

            @Nullable Boolean urgent) {}

    /** Who is marked as observer. */
    record Observer(
            @NotNull(message = "Choose a lay adviser") UUID observer) {}

    @GetMapping("/cases/{id}/sitting")
    ModelAndView ask(Actor actor, @PathVariable CaseId id) {
        return place(actor, id, Form.with(Map.of("minutes", "30")));
    }

    @PostMapping("/cases/{id}/sitting")
    ModelAndView add(
            Actor actor,
            @PathVariable CaseId id,
            @Valid @ModelAttribute Place place,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    NewItem item = new NewItem(id, place.minutes(), place.why(), place.urgent());
                    boolean over = add.of(actor, place.sitting(), item).over();
                    return "/sittings/" + place.sitting() + (over ? "?done=case-listed-over" : "?done=case-listed");
                },
                form -> place(actor, id, form));
    }

    /** The discussion, for pages that know the case and the item but not the sitting. */
    @GetMapping("/cases/{id}/items/{item}")
    ModelAndView discussion(Actor actor, @PathVariable UUID item) {
        return new ModelAndView("redirect:" + items.of(actor, item).item().path());
    }

    @GetMapping("/sittings/{id}/items/{item}/time")
    ModelAndView askTime(Actor actor, @PathVariable SittingId id, @PathVariable UUID item) {
        ItemView view = items.of(actor, item);
        return time(view, Form.with(saved(view)));
    }

    @PostMapping("/sittings/{id}/items/{item}/time")
    ModelAndView time(
            Actor actor,
            @PathVariable SittingId id,
            @PathVariable UUID item,
            @RequestParam int version,
            @Valid @ModelAttribute ItemChange change,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    boolean over = add.change(actor, id, item, version, change);
                    return "/sittings/" + id + (over ? "?done=agenda-changed-over" : "?done=agenda-changed");
                },
                () -> saved(items.of(actor, item)),
                form -> time(items.of(actor, item), form));
    }

    @PostMapping("/sittings/{id}/observers")
    ModelAndView observe(
            Actor actor,
            @PathVariable SittingId id,
            @Valid @ModelAttribute Observer observer,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    observe.of(actor, id, observer.observer());
                    return "/sittings/" + id + "?done=observer-marked";
                },
                form -> new ModelAndView("meetings/sitting", "view", open.of(actor, id))
                        .addObject("form", form)
                        .addObject("mayPlan", actor.may(Right.PLAN_SITTING))
                        .addObject("advisers", directory.withRole(actor.areaId(), "LAY_ADVISER")));
    }

    private ModelAndView place(Actor actor, CaseId id, Form form) {
        return new ModelAndView("meetings/place", "form", form)
                .addObject("id", id)
                .addObject("sittings", open.list(actor, false, 1, CHOICE));
    }

    private static ModelAndView time(ItemView view, Form form) {
        return new ModelAndView("meetings/time", Map.of("view", view, "form", form));
    }

    private static Map<String, String> saved(ItemView view) {
        return Map.of(
                "version", String.valueOf(view.item().version()),
                "minutes", String.valueOf(view.item().minutes()),
                "position", String.valueOf(view.item().position()),
                "urgent", view.item().urgent() ? "true" : "");
    }
}
