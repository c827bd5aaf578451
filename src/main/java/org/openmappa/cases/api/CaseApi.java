package org.openmappa.cases.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.CaseloadFilter;
import org.openmappa.cases.ChangeCategory;
import org.openmappa.cases.ChangeRelease;
import org.openmappa.cases.ExitCase;
import org.openmappa.cases.ListCases;
import org.openmappa.cases.MappaCase;
import org.openmappa.cases.NewCategory;
import org.openmappa.cases.NewExit;
import org.openmappa.cases.NewReview;
import org.openmappa.cases.OpenCaseFile;
import org.openmappa.cases.ReadChronology;
import org.openmappa.cases.ReviewCase;
import org.openmappa.clocks.WaitingWork;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.web.Once;
import org.openmappa.web.Version;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Cases over the API: the caseload, the file, reviews, release and exit, and what waits. */
@RestController
class CaseApi {
    record CaseFileJson(MappaCase mappaCase, JsonNode parts) {}

    record NewReleaseJson(
            @Nullable LocalDate expectedRelease,
            @NotBlank @Size(max = 1000) String reason) {}

    private final ListCases list;
    private final OpenCaseFile file;
    private final ReadChronology chronology;
    private final ReviewCase review;
    private final ExitCase exit;
    private final ChangeRelease release;
    private final ChangeCategory category;
    private final WaitingWork waiting;
    private final Once once;

    CaseApi(
            ListCases list,
            OpenCaseFile file,
            ReadChronology chronology,
            ReviewCase review,
            ExitCase exit,
            ChangeRelease release,
            ChangeCategory category,
            WaitingWork waiting,
            Once once) {
        this.list = list;
        this.file = file;
        this.chronology = chronology;
        this.review = review;
        this.exit = exit;
        this.release = release;
        this.category = category;
        this.waiting = waiting;
        this.once = once;
    }

    @GetMapping("/api/cases")
    ListCases.Listed caseload(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable Integer category,
            @RequestParam(defaultValue = "1") int page) {
        return list.of(actor, new CaseloadFilter(level, category, null), page);
    }

    @GetMapping("/api/reviews")
    ListCases.Listed reviews(Actor actor, @RequestParam(defaultValue = "1") int page) {
        return list.due(actor, page);
    }

    @GetMapping("/api/waiting")
    WaitingWork.Waiting waiting(Actor actor, @RequestParam(defaultValue = "1") int page) {
        return waiting.of(actor, page);
    }

    @GetMapping("/api/cases/{id}")
    ResponseEntity<CaseFileJson> show(Actor actor, @PathVariable CaseId id) {
        OpenCaseFile.File opened = file.of(actor, id);
        return ResponseEntity.ok()
                .eTag(Version.etag(opened.mappaCase().version()))
                .body(new CaseFileJson(opened.mappaCase(), opened.parts()));
    }

    @GetMapping("/api/cases/{id}/chronology")
    ReadChronology.Read chronology(Actor actor, @PathVariable CaseId id, @RequestParam(defaultValue = "1") int page) {
        return chronology.of(actor, id, page);
    }

    @PostMapping("/api/cases/{id}/reviews")
    ResponseEntity<String> review(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewReview asked) {
        return once.create(actor, key, "review.record" + id, asked, () -> {
            UUID made = review.of(actor, id, asked);
            return new Once.Created(URI.create("/api/cases/" + id), Map.of("id", made));
        });
    }

    @PostMapping("/api/cases/{id}/reviews/{reviewId}/endorsement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endorse(Actor actor, @PathVariable CaseId id, @PathVariable UUID reviewId) {
        review.endorse(actor, id, reviewId);
    }

    @PutMapping("/api/cases/{id}/release")
    ResponseEntity<CaseFileJson> release(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody NewReleaseJson asked) {
        release.of(actor, id, Version.from(version), asked.expectedRelease(), asked.reason());
        return show(actor, id);
    }

    @PutMapping("/api/cases/{id}/category")
    ResponseEntity<CaseFileJson> category(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody NewCategory decision) {
        category.of(actor, id, Version.from(version), decision);
        return show(actor, id);
    }

    @PostMapping("/api/cases/{id}/exit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void exit(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody NewExit asked) {
        exit.of(actor, id, Version.from(version), asked);
    }
}
