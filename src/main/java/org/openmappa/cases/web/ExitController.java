package org.openmappa.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.ChangeRelease;
import org.openmappa.cases.ExitCase;
import org.openmappa.cases.ExitDuties;
import org.openmappa.cases.MappaCase;
import org.openmappa.cases.NewExit;
import org.openmappa.cases.OpenCaseFile;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.ui.Form;
import org.openmappa.ui.Option;
import org.openmappa.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking a case out of MAPPA, and changing the expected release date. */
@Controller
class ExitController {
    /** A new expected release date; empty: in the community, or not yet known. */
    record NewRelease(
            @Nullable LocalDate expectedRelease,

            @NotBlank(message = "Enter why the date changes") @Size(max = 1000)
            String reason) {}

    private final ExitCase exit;
    private final ChangeRelease release;
    private final OpenCaseFile file;
    private final Submission submission;

    ExitController(ExitCase exit, ChangeRelease release, OpenCaseFile file, Submission submission) {
        this.exit = exit;
        this.release = release;
        this.file = file;
        this.submission = submission;
    }

    @GetMapping("/cases/{id}/exit")
    ModelAndView ask(Actor actor, @PathVariable CaseId id) {
        return page(actor, id, Form.with(Map.of("version", version(file.summary(actor, id)))));
    }

    @PostMapping("/cases/{id}/exit")
    ModelAndView exit(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @Valid @ModelAttribute NewExit asked,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    exit.of(actor, id, version, asked);
                    return "/cases/" + id + "?done=case-exited";
                },
                () -> Map.of("version", version(file.summary(actor, id))),
                form -> page(actor, id, form));
    }

    @GetMapping("/cases/{id}/release")
    ModelAndView askRelease(Actor actor, @PathVariable CaseId id) {
        return releasePage(actor, id, Form.with(saved(file.summary(actor, id))));
    }

    @PostMapping("/cases/{id}/release")
    ModelAndView release(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam int version,
            @Valid @ModelAttribute NewRelease asked,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    release.of(actor, id, version, asked.expectedRelease(), asked.reason());
                    return "/cases/" + id + "?done=release-changed";
                },
                () -> saved(file.summary(actor, id)),
                form -> releasePage(actor, id, form));
    }

    private ModelAndView page(Actor actor, CaseId id, Form form) {
        MappaCase mappaCase = file.summary(actor, id);
        List<Option> grounds = Arrays.stream(NewExit.Ground.values())
                .filter(ground -> ground.fits(mappaCase.category()))
                .map(ground -> Option.of(ground.name(), ground.label()))
                .toList();
        List<Option> dispositions = Arrays.stream(ExitDuties.Disposition.values())
                .map(disposition -> Option.of(disposition.name(), disposition.label()))
                .toList();
        return new ModelAndView("cases/exit", Map.of("mappaCase", mappaCase, "form", form))
                .addObject("duties", exit.open(actor, id))
                .addObject("grounds", grounds)
                .addObject("dispositions", dispositions);
    }

    private ModelAndView releasePage(Actor actor, CaseId id, Form form) {
        return new ModelAndView("cases/release", Map.of("mappaCase", file.summary(actor, id), "form", form));
    }

    private static Map<String, String> saved(MappaCase mappaCase) {
        LocalDate day = mappaCase.expectedRelease();
        return Map.of("version", version(mappaCase), "expectedRelease", day == null ? "" : day.toString());
    }

    private static String version(MappaCase mappaCase) {
        return String.valueOf(mappaCase.version());
    }
}
