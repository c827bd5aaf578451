package org.openmappa.meetings.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.meetings.AcceptStatement;
import org.openmappa.meetings.Attended;
import org.openmappa.meetings.Invitation;
import org.openmappa.meetings.Invite;
import org.openmappa.meetings.Item;
import org.openmappa.meetings.ItemView;
import org.openmappa.meetings.NewInvitations;
import org.openmappa.meetings.OpenItem;
import org.openmappa.meetings.RecordAttendance;
import org.openmappa.meetings.Reply;
import org.openmappa.meetings.ReplyToInvitation;
import org.openmappa.meetings.Sitting;
import org.openmappa.meetings.Statement;
import org.openmappa.shared.Actor;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The discussion of a case over the API: who is asked, who answers, who comes, who accepts the statement. */
@RestController
@RequestMapping("/api/sittings/{id}/items/{item}")
class ItemApi {
    private final OpenItem open;
    private final Invite invite;
    private final ReplyToInvitation reply;
    private final RecordAttendance attendance;
    private final AcceptStatement statement;
    private final Once once;

    ItemApi(
            OpenItem open,
            Invite invite,
            ReplyToInvitation reply,
            RecordAttendance attendance,
            AcceptStatement statement,
            Once once) {
        this.open = open;
        this.invite = invite;
        this.reply = reply;
        this.attendance = attendance;
        this.statement = statement;
        this.once = once;
    }

    /** The edition of the statement that is accepted. */
    record Acceptance(@NotNull Integer edition) {}

    /** The discussion as the API tells it; the steps of the task list belong to the page. */
    record Discussion(
            Sitting sitting,
            Item item,
            List<Invitation> invitations,
            boolean statementAccepted,
            long minutesTaken,
            List<String> missing) {
        static Discussion of(ItemView view) {
            return new Discussion(
                    view.sitting(),
                    view.item(),
                    view.invitations(),
                    view.accepted(),
                    view.minutesTaken(),
                    view.missing());
        }
    }

    @GetMapping
    ResponseEntity<Discussion> show(Actor actor, @PathVariable UUID item) {
        Discussion discussion = Discussion.of(open.of(actor, item));
        return ResponseEntity.ok()
                .eTag(Version.etag(discussion.item().version()))
                .body(discussion);
    }

    @PostMapping("/invitations")
    ResponseEntity<String> invite(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody NewInvitations asked) {
        return once.create(
                actor,
                key,
                "invitation.send" + item,
                asked,
                () -> new Once.Created(
                        URI.create("/api/sittings/" + id + "/items/" + item),
                        Map.of("invitations", invite.to(actor, item, asked))));
    }

    @GetMapping("/invitations/{invitation}")
    ResponseEntity<Invitation> invitation(Actor actor, @PathVariable UUID item, @PathVariable UUID invitation) {
        Invitation shown = open.invitation(actor, item, invitation);
        return ResponseEntity.ok().eTag(Version.etag(shown.version())).body(shown);
    }

    @PutMapping("/invitations/{invitation}/reply")
    ResponseEntity<Invitation> reply(
            Actor actor,
            @PathVariable UUID item,
            @PathVariable UUID invitation,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody Reply answer) {
        reply.with(actor, item, invitation, Version.from(version), answer);
        return invitation(actor, item, invitation);
    }

    @PutMapping("/invitations/{invitation}/attendance")
    ResponseEntity<Invitation> attended(
            Actor actor,
            @PathVariable UUID item,
            @PathVariable UUID invitation,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody Attended attended) {
        var line = new RecordAttendance.Line(invitation, Version.from(version), attended);
        attendance.of(actor, item, List.of(line));
        return invitation(actor, item, invitation);
    }

    @GetMapping("/statement")
    Statement statement(Actor actor, @PathVariable UUID item) {
        return statement.read(actor, item);
    }

    @PutMapping("/statement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(Actor actor, @PathVariable UUID item, @Valid @RequestBody Acceptance acceptance) {
        statement.of(actor, item, acceptance.edition());
    }
}
