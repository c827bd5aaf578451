package org.openmappa.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openmappa.cases.OpenCaseFile;
import org.openmappa.referral.Checked;
import org.openmappa.referral.DraftReferral;
import org.openmappa.referral.OpenReferral;
import org.openmappa.referral.ReferralId;
import org.openmappa.referral.ReferralPackage;
import org.openmappa.referral.Section;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.NotFound;
import org.openmappa.ui.Form;
import org.openmappa.ui.Option;
import org.openmappa.web.Drafts;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing the package: start, task list, and a page for each section. */
@Controller
class WriteController {
    private final OpenCaseFile file;
    private final DraftReferral draft;
    private final OpenReferral open;
    private final Submission submission;
    private final Drafts drafts;

    WriteController(OpenCaseFile file, DraftReferral draft, OpenReferral open, Submission submission, Drafts drafts) {
        this.file = file;
        this.draft = draft;
        this.open = open;
        this.submission = submission;
        this.drafts = drafts;
    }

    @GetMapping("/cases/{id}/refer")
    ModelAndView ask(Actor actor, @PathVariable CaseId id) {
        return start(actor, id, Form.blank());
    }

    @PostMapping("/cases/{id}/refer")
    ModelAndView start(
            Actor actor,
            @PathVariable CaseId id,
            @ModelAttribute Started started,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request, binding, () -> "/referrals/" + draft.of(actor, id) + "/tasks", form -> start(actor, id, form));
    }

    /** A form that asks nothing. */
    record Started() {}

    @GetMapping("/referrals/{id}/tasks")
    ModelAndView tasks(Actor actor, @PathVariable ReferralId id) {
        return new ModelAndView("referral/tasks", "checked", open.toWrite(actor, id));
    }

    @GetMapping("/referrals/{id}/write/{section}")
    ModelAndView ask(Actor actor, @PathVariable ReferralId id, @PathVariable("section") String name) {
        Section section = Section.at(name).orElseThrow(NotFound::new);
        Checked checked = open.toWrite(actor, id);
        Form start = Form.with(PackageForm.of(checked.referral(), section));
        return page(section, checked, drafts.orElse(actor, key(id, section), start));
    }

    @PostMapping("/referrals/{id}/write/level")
    ModelAndView level(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam int version,
            @Valid @ModelAttribute ReferralPackage.Level typed,
            BindingResult binding,
            HttpServletRequest request) {
        return save(actor, id, Section.LEVEL, binding, request, () -> draft.keep(actor, id, version, typed));
    }

    @PostMapping("/referrals/{id}/write/agencies")
    ModelAndView agencies(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam int version,
            @Valid @ModelAttribute ReferralPackage.Agencies typed,
            BindingResult binding,
            HttpServletRequest request) {
        return save(actor, id, Section.AGENCIES, binding, request, () -> draft.keep(actor, id, version, typed));
    }

    @PostMapping("/referrals/{id}/write/risk")
    ModelAndView risk(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam int version,
            @Valid @ModelAttribute ReferralPackage.Risk typed,
            BindingResult binding,
            HttpServletRequest request) {
        return save(actor, id, Section.RISK, binding, request, () -> draft.keep(actor, id, version, typed));
    }

    @PostMapping("/referrals/{id}/write/victims")
    ModelAndView victims(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam int version,
            @Valid @ModelAttribute ReferralPackage.Victims typed,
            BindingResult binding,
            HttpServletRequest request) {
        return save(actor, id, Section.VICTIMS, binding, request, () -> draft.keep(actor, id, version, typed));
    }

    @PostMapping("/referrals/{id}/write/custody")
    ModelAndView custody(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam int version,
            @Valid @ModelAttribute ReferralPackage.Custody typed,
            BindingResult binding,
            HttpServletRequest request) {
        return save(actor, id, Section.CUSTODY, binding, request, () -> draft.keep(actor, id, version, typed));
    }

    private ModelAndView save(
            Actor actor,
            ReferralId id,
            Section section,
            BindingResult binding,
            HttpServletRequest request,
            Runnable keep) {
        return submission.of(
                request,
                binding,
                () -> {
                    keep.run();
                    boolean another = request.getParameter("another") != null;
                    return "/referrals/" + id + (another ? "/write/" + section.path() : "/tasks")
                            + "?done=section-saved";
                },
                () -> PackageForm.of(open.toWrite(actor, id).referral(), section),
                form -> page(section, open.toWrite(actor, id), form));
    }

    private ModelAndView start(Actor actor, CaseId id, Form form) {
        return new ModelAndView("referral/start", Map.of("mappaCase", file.summary(actor, id), "form", form));
    }

    private ModelAndView page(Section section, Checked checked, Form form) {
        ModelAndView page = new ModelAndView("referral/" + section.path(), "checked", checked);
        if (section == Section.AGENCIES) {
            page.addObject("kinds", kinds(checked));
        }
        return page.addObject("form", form)
                .addObject("draft", key(checked.referral().id(), section));
    }

    private static List<Option> kinds(Checked checked) {
        List<Option> kinds = new ArrayList<>(List.of(Option.of("", "Choose an agency")));
        checked.kinds().forEach((code, label) -> kinds.add(Option.of(code, label)));
        return kinds;
    }

    private static String key(ReferralId id, Section section) {
        return "referral-" + id + "-" + section.path();
    }
}
