package org.openmappa.referral.api;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.CategoryAnswer;
import org.openmappa.referral.AcknowledgeNotification;
import org.openmappa.referral.ListNotifications;
import org.openmappa.referral.NewNotification;
import org.openmappa.referral.Notification;
import org.openmappa.referral.NotifyCase;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.PersonId;
import org.openmappa.web.Once;
import org.openmappa.web.Version;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notifications over the API. */
@RestController
class NotificationApi {
    private final NotifyCase notify;
    private final AcknowledgeNotification acknowledge;
    private final ListNotifications list;
    private final Once once;

    NotificationApi(NotifyCase notify, AcknowledgeNotification acknowledge, ListNotifications list, Once once) {
        this.notify = notify;
        this.acknowledge = acknowledge;
        this.list = list;
        this.once = once;
    }

    /** Opens a case; where MAPPA does not apply, nothing opens and the enquiry is counted, without a name. */
    @PostMapping("/api/persons/{id}/notifications")
    ResponseEntity<?> send(
            Actor actor,
            @PathVariable PersonId id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewNotification asked) {
        Optional<CategoryAnswer> notMappa = notify.ask(actor, id).notMappa();
        if (notMappa.isPresent()) {
            notify.turnAway(actor, id);
            return ResponseEntity.of(turnedAway(notMappa.get())).build();
        }
        return once.create(actor, key, "notification.send" + id, asked, () -> {
            CaseId opened = notify.of(actor, id, asked).orElseThrow();
            return new Once.Created(URI.create("/api/cases/" + opened), Map.of("case", opened));
        });
    }

    @GetMapping("/api/notifications")
    ListNotifications.Listed list(
            Actor actor,
            @RequestParam(defaultValue = "true") boolean waiting,
            @RequestParam(defaultValue = "1") int page) {
        return list.of(actor, waiting, page);
    }

    @GetMapping("/api/cases/{id}/notification")
    ResponseEntity<Notification> show(Actor actor, @PathVariable CaseId id) {
        Notification notification = acknowledge.open(actor, id);
        return ResponseEntity.ok().eTag(Version.etag(notification.version())).body(notification);
    }

    @PostMapping("/api/cases/{id}/notification/acknowledgement")
    ResponseEntity<Notification> acknowledge(
            Actor actor,
            @PathVariable CaseId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        acknowledge.of(actor, id, Version.from(version));
        return show(actor, id);
    }

    private static ProblemDetail turnedAway(CategoryAnswer answer) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, answer.verdict().inWords());
        problem.setProperty("onward", answer.onward());
        return problem;
    }
}
