package org.openmappa.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmappa.decisions.CloseItem;
import org.openmappa.decisions.CriteriaInForce;
import org.openmappa.decisions.DecideLevel;
import org.openmappa.decisions.LevelDecided;
import org.openmappa.decisions.NewLevelDecision;
import org.openmappa.decisions.OpenTable;
import org.openmappa.meetings.ItemView;
import org.openmappa.meetings.OpenItem;
import org.openmappa.shared.Actor;
import org.openmappa.ui.FieldError;
import org.openmappa.ui.Form;
import org.openmappa.web.Drafts;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Deciding the level, and closing the discussion. */
@Controller
@RequestMapping("/sittings/{id}/items/{item}")
class LevelController {
    private final OpenTable open;
    private final CriteriaInForce criteria;
    private final DecideLevel decide;
    private final CloseItem close;
    private final OpenItem items;
    private final Submission submission;
    private final Drafts drafts;

    LevelController(
            OpenTable open,
            CriteriaInForce criteria,
            DecideLevel decide,
            CloseItem close,
            OpenItem items,
            Submission submission,
            Drafts drafts) {
        this.open = open;
        this.criteria = criteria;
        this.decide = decide;
        this.close = close;
        this.items = items;
        this.submission = submission;
        this.drafts = drafts;
    }

    @GetMapping("/level")
    ModelAndView ask(Actor actor, @PathVariable UUID item) {
        return level(actor, item, drafts.orElse(actor, "level-" + item, started(actor, item)));
    }

    @PostMapping("/level")
    ModelAndView level(
            Actor actor,
            @PathVariable UUID item,
            @RequestParam int version,
            @Valid @ModelAttribute NewLevelDecision decision,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    decide.of(actor, item, version, decision);
                    return items.of(actor, item).item().path() + "?done=level-decided";
                },
                () -> saved(actor, item),
                form -> level(actor, item, form));
    }

    @GetMapping("/closing")
    ModelAndView askClosing(Actor actor, @PathVariable UUID item) {
        return closing(items.of(actor, item), Form.blank());
    }

    @PostMapping("/closing")
    ModelAndView closing(Actor actor, @PathVariable UUID item, @RequestParam int version, HttpServletRequest request) {
        return submission.of(
                request,
                new BeanPropertyBindingResult(version, "version"),
                () -> {
                    close.of(actor, item, version);
                    return items.of(actor, item).item().path() + "?done=item-closed";
                },
                Map::of,
                form -> closing(items.of(actor, item), form));
    }

    /** Everything that is missing is summed up, one line each. */
    private static ModelAndView closing(ItemView view, Form form) {
        List<FieldError> missing = form.hasErrors()
                ? view.missing().stream()
                        .map(words -> new FieldError("item", words))
                        .toList()
                : List.of();
        Form shown = missing.isEmpty() ? form : Form.typed(Map.of(), missing);
        return new ModelAndView("decisions/closing", Map.of("view", view, "form", shown));
    }

    private ModelAndView level(Actor actor, UUID item, Form form) {
        return new ModelAndView("decisions/level", "form", form)
                .addObject("view", items.of(actor, item))
                .addObject("criteria", criteria.today())
                .addObject("table", open.of(actor, item));
    }

    private Form started(Actor actor, UUID item) {
        LevelDecided before = open.of(actor, item).level();
        Map<String, List<String>> values = saved(actor, item).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        values.put("criteria", before == null ? List.of() : before.criteria());
        return Form.typed(values, List.of());
    }

    private Map<String, String> saved(Actor actor, UUID item) {
        LevelDecided before = open.of(actor, item).level();
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("version", String.valueOf(before == null ? 0 : before.number()));
        saved.put("level", before == null ? "" : String.valueOf(before.level()));
        saved.put("options", before == null ? "" : before.options());
        saved.put("reason", before == null ? "" : before.reason());
        saved.put("nextReview", before == null ? "" : before.nextReview().toString());
        return saved;
    }
}
