package org.openmappa.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Directory;
import org.openmappa.access.Directory.Colleague;
import org.openmappa.meetings.Grades;
import org.openmappa.meetings.Invitation;
import org.openmappa.meetings.Invite;
import org.openmappa.meetings.ItemView;
import org.openmappa.meetings.NewInvitations;
import org.openmappa.meetings.OpenItem;
import org.openmappa.meetings.Reply;
import org.openmappa.meetings.ReplyToInvitation;
import org.openmappa.meetings.StandingAgencies;
import org.openmappa.shared.Actor;
import org.openmappa.shared.NotFound;
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

/** Inviting to the discussion of a case, and answering. */
@Controller
@RequestMapping("/sittings/{id}/items/{item}/invitations")
class InvitationController {
    private final OpenItem items;
    private final Invite invite;
    private final ReplyToInvitation reply;
    private final StandingAgencies standing;
    private final Grades grades;
    private final Directory directory;
    private final Submission submission;
    private final Drafts drafts;

    InvitationController(
            OpenItem items,
            Invite invite,
            ReplyToInvitation reply,
            StandingAgencies standing,
            Grades grades,
            Directory directory,
            Submission submission,
            Drafts drafts) {
        this.items = items;
        this.invite = invite;
        this.reply = reply;
        this.standing = standing;
        this.grades = grades;
        this.directory = directory;
        this.submission = submission;
        this.drafts = drafts;
    }

    @GetMapping("/new")
    ModelAndView ask(Actor actor, @PathVariable UUID item, @RequestParam(required = false) @Nullable UUID agency) {
        ItemView view = items.of(actor, item);
        return invite(view, agency, drafts.orElse(actor, "invite-" + item, start(view)));
    }

    @PostMapping("/new")
    ModelAndView invite(
            Actor actor,
            @PathVariable UUID item,
            @RequestParam(required = false) @Nullable UUID agency,
            @Valid @ModelAttribute NewInvitations asked,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    int sent = invite.to(actor, item, asked).size();
                    return items.of(actor, item).item().path()
                            + (sent == 1 ? "?done=invited" : "?done=invited-several");
                },
                form -> invite(items.of(actor, item), agency, form));
    }

    @GetMapping("/{invitation}/reply")
    ModelAndView askReply(Actor actor, @PathVariable UUID item, @PathVariable UUID invitation) {
        ItemView view = items.of(actor, item);
        return reply(view, of(view, invitation), Form.with(saved(of(view, invitation))));
    }

    @PostMapping("/{invitation}/reply")
    ModelAndView reply(
            Actor actor,
            @PathVariable UUID item,
            @PathVariable UUID invitation,
            @RequestParam int version,
            @Valid @ModelAttribute Reply answer,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    reply.with(actor, item, invitation, version, answer);
                    return items.of(actor, item).item().path() + "?done=replied";
                },
                () -> saved(of(items.of(actor, item), invitation)),
                form -> {
                    ItemView view = items.of(actor, item);
                    return reply(view, of(view, invitation), form);
                });
    }

    private ModelAndView invite(ItemView view, @Nullable UUID agency, Form form) {
        List<UUID> already = view.invitations().stream().map(Invitation::userId).toList();
        List<Colleague> offered = standing.offered(view.mappaCase(), agency).stream()
                .filter(colleague -> !already.contains(colleague.id()))
                .toList();
        return new ModelAndView("meetings/invite", "form", form)
                .addObject("view", view)
                .addObject("offered", offered)
                .addObject("agency", agency)
                .addObject("agencies", directory.agenciesIn(view.sitting().areaId()))
                .addObject("grades", grades.all());
    }

    private Form start(ItemView view) {
        Map<String, List<String>> start = new HashMap<>();
        boolean first = view.invitations().isEmpty();
        start.put(
                "colleagues",
                first
                        ? standing.suggested(view.mappaCase()).stream()
                                .map(c -> c.id().toString())
                                .toList()
                        : List.of());
        start.put(
                "gradeWanted",
                List.of(String.valueOf(grades.wantedAt(view.sitting().level()))));
        start.put("reportsBy", List.of(view.sitting().day().toString()));
        return Form.typed(start, List.of());
    }

    private ModelAndView reply(ItemView view, Invitation invitation, Form form) {
        List<Colleague> colleagues = directory.colleaguesIn(view.sitting().areaId()).stream()
                .filter(c -> c.agencyId().equals(invitation.agencyId()) && !c.id().equals(invitation.userId()))
                .toList();
        return new ModelAndView("meetings/reply", "form", form)
                .addObject("view", view)
                .addObject("invitation", invitation)
                .addObject("colleagues", colleagues);
    }

    private static Invitation of(ItemView view, UUID id) {
        return view.invitations().stream()
                .filter(invitation -> invitation.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Map<String, String> saved(Invitation invitation) {
        return Map.of(
                "version", String.valueOf(invitation.version()),
                "answer", invitation.reply() == null ? "" : invitation.reply().name(),
                "reason", invitation.replyReason() == null ? "" : invitation.replyReason(),
                "deputy",
                        invitation.deputyId() == null
                                ? ""
                                : invitation.deputyId().toString());
    }
}
