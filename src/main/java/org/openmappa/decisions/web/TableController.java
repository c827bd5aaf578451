package org.openmappa.decisions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Directory;
import org.openmappa.decisions.NewDissent;
import org.openmappa.decisions.OffenderNotice;
import org.openmappa.decisions.OpenTable;
import org.openmappa.decisions.Opening;
import org.openmappa.decisions.RecordTable;
import org.openmappa.decisions.Table;
import org.openmappa.meetings.OpenItem;
import org.openmappa.shared.Actor;
import org.openmappa.ui.Form;
import org.openmappa.web.Drafts;
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

/** Recording at the table: the opening, dissent, and what the person is told. */
@Controller
@RequestMapping("/sittings/{id}/items/{item}")
class TableController {
    private final OpenTable open;
    private final RecordTable record;
    private final OpenItem items;
    private final Directory directory;
    private final Submission submission;
    private final Drafts drafts;

    TableController(
            OpenTable open,
            RecordTable record,
            OpenItem items,
            Directory directory,
            Submission submission,
            Drafts drafts) {
        this.open = open;
        this.record = record;
        this.items = items;
        this.directory = directory;
        this.submission = submission;
        this.drafts = drafts;
    }

    @GetMapping("/opening")
    ModelAndView askOpening(Actor actor, @PathVariable UUID item) {
        Form saved = Form.with(opening(open.of(actor, item)));
        return page("decisions/opening", actor, item, drafts.orElse(actor, "opening-" + item, saved));
    }

    @PostMapping("/opening")
    ModelAndView opening(
            Actor actor,
            @PathVariable UUID item,
            @RequestParam int version,
            @Valid @ModelAttribute Opening opening,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    record.opening(actor, item, version, opening);
                    return items.of(actor, item).item().path() + "?done=opening-recorded";
                },
                () -> opening(open.of(actor, item)),
                form -> page("decisions/opening", actor, item, form));
    }

    @GetMapping("/dissent")
    ModelAndView askDissent(Actor actor, @PathVariable UUID item) {
        return dissent(actor, item, drafts.orElse(actor, "dissent-" + item, Form.blank()));
    }

    @PostMapping("/dissent")
    ModelAndView dissent(
            Actor actor,
            @PathVariable UUID item,
            @Valid @ModelAttribute NewDissent dissent,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    record.dissent(actor, item, dissent);
                    return items.of(actor, item).item().path() + "?done=dissent-recorded";
                },
                form -> dissent(actor, item, form));
    }

    @GetMapping("/offender")
    ModelAndView askOffender(Actor actor, @PathVariable UUID item) {
        Form saved = Form.with(offender(open.of(actor, item)));
        return page("decisions/offender", actor, item, drafts.orElse(actor, "offender-" + item, saved));
    }

    @PostMapping("/offender")
    ModelAndView offender(
            Actor actor,
            @PathVariable UUID item,
            @RequestParam int version,
            @Valid @ModelAttribute OffenderNotice notice,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    record.offender(actor, item, version, notice);
                    return items.of(actor, item).item().path() + "?done=offender-recorded";
                },
                () -> offender(open.of(actor, item)),
                form -> page("decisions/offender", actor, item, form));
    }

    private ModelAndView dissent(Actor actor, UUID item, Form form) {
        return page("decisions/dissent", actor, item, form)
                .addObject("table", open.of(actor, item))
                .addObject("agencies", directory.agenciesIn(actor.areaId()));
    }

    private ModelAndView page(String view, Actor actor, UUID item, Form form) {
        return new ModelAndView(view, Map.of("view", items.of(actor, item), "form", form));
    }

    private static Map<String, String> opening(Table table) {
        Opening opening = table.opening();
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("version", String.valueOf(table.openingVersion()));
        saved.put("conflicts", opening == null ? "" : opening.conflicts());
        saved.put("whyHere", opening == null ? "" : opening.whyHere());
        saved.put("earlierActions", opening == null ? "" : text(opening.earlierActions()));
        saved.put("victims", opening == null ? "" : text(opening.victims()));
        saved.put("diversity", opening == null ? "" : text(opening.diversity()));
        saved.put("media", opening == null ? "" : text(opening.media()));
        return saved;
    }

    private static Map<String, String> offender(Table table) {
        OffenderNotice notice = table.notice();
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("version", String.valueOf(table.noticeVersion()));
        saved.put("told", notice == null ? "" : notice.told().toString());
        saved.put("byWhom", notice == null ? "" : text(notice.byWhom()));
        saved.put("byDay", notice == null ? "" : text(notice.byDay()));
        saved.put("withheldReason", notice == null ? "" : text(notice.withheldReason()));
        return saved;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
