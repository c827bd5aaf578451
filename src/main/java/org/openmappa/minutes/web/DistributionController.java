package org.openmappa.minutes.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.openmappa.access.Directory;
import org.openmappa.minutes.Distribute;
import org.openmappa.minutes.MinutesDocument;
import org.openmappa.minutes.NewRecipient;
import org.openmappa.minutes.OpenMinutes;
import org.openmappa.shared.Actor;
import org.openmappa.shared.MinutesId;
import org.openmappa.ui.Form;
import org.openmappa.web.Submission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who is given the minutes, and the minutes as a document. */
@Controller
@RequestMapping("/minutes/{id}")
class DistributionController {
    private final OpenMinutes open;
    private final Distribute distribute;
    private final Directory directory;
    private final MinutesPdf pdf;
    private final Submission submission;

    DistributionController(
            OpenMinutes open, Distribute distribute, Directory directory, MinutesPdf pdf, Submission submission) {
        this.open = open;
        this.distribute = distribute;
        this.directory = directory;
        this.pdf = pdf;
        this.submission = submission;
    }

    @GetMapping("/distribution")
    ModelAndView ask(Actor actor, @PathVariable MinutesId id) {
        return page(actor, id, Form.blank());
    }

    @PostMapping("/distribution")
    ModelAndView give(
            Actor actor,
            @PathVariable MinutesId id,
            @Valid @ModelAttribute NewRecipient recipient,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    distribute.to(actor, id, recipient);
                    return "/minutes/" + id + "?done=minutes-distributed";
                },
                form -> page(actor, id, form));
    }

    @GetMapping("/minutes.pdf")
    ResponseEntity<byte[]> document(Actor actor, @PathVariable MinutesId id) {
        MinutesDocument document = open.export(actor, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name())
                                .build()
                                .toString())
                .body(pdf.of(document));
    }

    private ModelAndView page(Actor actor, MinutesId id, Form form) {
        return new ModelAndView("minutes/distribution", "form", form)
                .addObject("view", open.of(actor, id))
                .addObject("colleagues", directory.colleaguesIn(actor.areaId()));
    }
}
