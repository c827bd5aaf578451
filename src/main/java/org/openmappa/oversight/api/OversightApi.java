package org.openmappa.oversight.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.oversight.AnswerRequest;
import org.openmappa.oversight.AskToBeInvolved;
import org.openmappa.oversight.BreakGlass;
import org.openmappa.oversight.KeepOut;
import org.openmappa.oversight.NewAnswer;
import org.openmappa.oversight.NewEmergency;
import org.openmappa.oversight.NewName;
import org.openmappa.oversight.NewRequest;
import org.openmappa.oversight.NewRestriction;
import org.openmappa.oversight.NewReview;
import org.openmappa.oversight.ReadTrail;
import org.openmappa.oversight.RestrictCase;
import org.openmappa.oversight.ReviewEmergency;
import org.openmappa.oversight.SeeAccess;
import org.openmappa.oversight.TrailWanted;
import org.openmappa.oversight.Unusual;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.web.Once;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who may know and who has looked. */
@RestController
class OversightApi {
    private static final String KEY = "Idempotency-Key";
    private final AskToBeInvolved ask;
    private final BreakGlass breakGlass;
    private final SeeAccess see;
    private final AnswerRequest answer;
    private final ReviewEmergency review;
    private final RestrictCase restrict;
    private final KeepOut keepOut;
    private final ReadTrail trail;
    private final Once once;

    OversightApi(
            AskToBeInvolved ask,
            BreakGlass breakGlass,
            SeeAccess see,
            AnswerRequest answer,
            ReviewEmergency review,
            RestrictCase restrict,
            KeepOut keepOut,
            ReadTrail trail,
            Once once) {
        this.ask = ask;
        this.breakGlass = breakGlass;
        this.see = see;
        this.answer = answer;
        this.review = review;
        this.restrict = restrict;
        this.keepOut = keepOut;
        this.trail = trail;
        this.once = once;
    }

    @PostMapping("/api/known/{presence}/requests")
    ResponseEntity<String> ask(
            Actor actor,
            @PathVariable UUID presence,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewRequest request) {
        return once.create(actor, key, "involvement.ask" + presence, request, () -> {
            ask.of(actor, presence, request);
            return new Once.Created(URI.create("/api/known/" + presence), Map.of("asked", true));
        });
    }

    @PostMapping("/api/known/{presence}/emergency")
    ResponseEntity<String> open(
            Actor actor,
            @PathVariable UUID presence,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewEmergency emergency) {
        return once.create(actor, key, "break-glass" + presence, emergency, () -> {
            CaseId id = breakGlass.open(actor, presence, emergency);
            return new Once.Created(URI.create("/api/cases/" + id), Map.of("id", id));
        });
    }

    @GetMapping("/api/cases/{id}/access")
    SeeAccess.Seen access(Actor actor, @PathVariable CaseId id, @RequestParam(defaultValue = "1") int page) {
        return see.of(actor, id, page);
    }

    @PostMapping("/api/cases/{id}/access/requests/{request}")
    ResponseEntity<String> answer(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewAnswer given) {
        return did(actor, key, "involvement.answer" + request, given, id, () -> answer.of(actor, id, request, given));
    }

    @PostMapping("/api/cases/{id}/access/emergencies/{emergency}")
    ResponseEntity<String> review(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID emergency,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewReview found) {
        return did(
                actor, key, "break-glass.review" + emergency, found, id, () -> review.of(actor, id, emergency, found));
    }

    @PostMapping("/api/cases/{id}/access/restriction")
    ResponseEntity<String> restrict(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewRestriction asked) {
        return did(actor, key, "case.restriction" + id, asked, id, () -> restrict.of(actor, id, asked));
    }

    @PostMapping("/api/cases/{id}/access/names")
    ResponseEntity<String> name(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewName name) {
        return did(actor, key, "case.name" + id, name, id, () -> restrict.name(actor, id, name));
    }

    @PostMapping("/api/cases/{id}/access/conflicts")
    ResponseEntity<String> keepOut(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewName name) {
        return did(actor, key, "conflict" + id, name, id, () -> keepOut.of(actor, id, name));
    }

    @PostMapping("/api/cases/{id}/access/conflicts/{user}/end")
    ResponseEntity<String> letIn(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable UUID user,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody NewRequest why) {
        return did(actor, key, "conflict.end" + id + user, why, id, () -> keepOut.end(actor, id, user, why));
    }

    @PostMapping("/api/trail/search")
    ReadTrail.Read trail(Actor actor, @Valid @RequestBody TrailWanted wanted) {
        return trail.of(actor, wanted);
    }

    @GetMapping("/api/trail/unusual")
    List<Unusual> unusual(Actor actor) {
        return trail.unusual(actor);
    }

    private ResponseEntity<String> did(
            Actor actor, @Nullable String key, String operation, Object request, CaseId id, Runnable act) {
        return once.create(actor, key, operation, request, () -> {
            act.run();
            return new Once.Created(URI.create("/api/cases/" + id + "/access"), Map.of("id", id));
        });
    }
}
