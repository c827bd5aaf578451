package org.openmappa.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Directory;
import org.openmappa.persons.OpenPerson;
import org.openmappa.persons.Person;
import org.openmappa.referral.AcknowledgeNotification;
import org.openmappa.referral.ListNotifications;
import org.openmappa.referral.NewNotification;
import org.openmappa.referral.NotifyCase;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.PersonId;
import org.openmappa.ui.Form;
import org.openmappa.ui.Option;
import org.openmappa.ui.PageLinks;
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

/** Notifying a person, and the co-ordinator's list of notifications. */
@Controller
class NotificationController {
    private static final String[] MANAGERS = {"CASE_MANAGER", "POLICE_OFFICER", "HEALTH_LEAD"};
    private final NotifyCase notify;
    private final AcknowledgeNotification acknowledge;
    private final ListNotifications list;
    private final OpenPerson persons;
    private final Directory directory;
    private final Submission submission;
    private final Drafts drafts;

    NotificationController(
            NotifyCase notify,
            AcknowledgeNotification acknowledge,
            ListNotifications list,
            OpenPerson persons,
            Directory directory,
            Submission submission,
            Drafts drafts) {
        this.notify = notify;
        this.acknowledge = acknowledge;
        this.list = list;
        this.persons = persons;
        this.directory = directory;
        this.submission = submission;
        this.drafts = drafts;
    }

    @GetMapping("/persons/{id}/notify")
    ModelAndView ask(Actor actor, @PathVariable PersonId id, @RequestParam(required = false) @Nullable UUID area) {
        UUID responsible = Objects.requireNonNullElse(area, actor.areaId());
        Form start = Form.with(start(actor, responsible));
        return page(actor, id, responsible, area == null ? drafts.orElse(actor, "notify-" + id, start) : start);
    }

    @PostMapping("/persons/{id}/notify")
    ModelAndView send(
            Actor actor,
            @PathVariable PersonId id,
            @Valid @ModelAttribute NewNotification asked,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> notify.of(actor, id, asked)
                        .map(opened -> "/cases/" + opened + "?done=notification-sent")
                        .orElse("/persons/" + id + "/notify?done=enquiry-counted"),
                form -> page(actor, id, Objects.requireNonNullElse(asked.area(), actor.areaId()), form));
    }

    @PostMapping("/persons/{id}/notify/not-mappa")
    ModelAndView turnAway(Actor actor, @PathVariable PersonId id, HttpServletRequest request) {
        return submission.button(request, () -> {
            notify.turnAway(actor, id);
            return "/persons/" + id + "?done=enquiry-counted";
        });
    }

    @GetMapping("/notifications")
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "true") boolean waiting,
            @RequestParam(defaultValue = "1") int page) {
        ListNotifications.Listed listed = list.of(actor, waiting, page);
        return new ModelAndView("referral/notifications", Map.of("listed", listed, "waiting", waiting, "actor", actor))
                .addObject(
                        "pages",
                        PageLinks.of(page, listed.pages(), n -> "/notifications?waiting=" + waiting + "&page=" + n));
    }

    @PostMapping("/cases/{id}/notification/acknowledge")
    String acknowledge(Actor actor, @PathVariable CaseId id, @RequestParam int version) {
        acknowledge.of(actor, id, version);
        return "redirect:/notifications?done=notification-acknowledged";
    }

    /** Who manages cases in the area most likely notifies one of their own. */
    private Map<String, String> start(Actor actor, UUID area) {
        Map<String, String> start = new HashMap<>(Map.of("area", area.toString()));
        if (directory.withRole(area, MANAGERS).stream().anyMatch(c -> c.id().equals(actor.userId()))) {
            start.put("leadAgency", actor.agencyId().toString());
            start.put("caseManager", actor.userId().toString());
        }
        return start;
    }

    private ModelAndView page(Actor actor, PersonId id, UUID area, Form form) {
        Person person = persons.of(actor, id);
        NotifyCase.Standing standing = notify.ask(actor, id);
        if (standing.notMappa().isPresent()) {
            return new ModelAndView(
                    "referral/notMappa",
                    Map.of("person", person, "answer", standing.notMappa().get()));
        }
        return new ModelAndView("referral/notify", Map.of("person", person, "standing", standing, "form", form))
                .addObject("areas", areas())
                .addObject("area", area)
                .addObject(
                        "agencies", options(directory.agenciesIn(area), Directory.Agency::id, Directory.Agency::name))
                .addObject("managers", colleagues(area, MANAGERS))
                .addObject("supervisors", colleagues(area, "SUPERVISOR"));
    }

    private List<Option> areas() {
        return directory.areas().stream()
                .map(area -> Option.of(area.id().toString(), area.name()))
                .toList();
    }

    private List<Option> colleagues(UUID area, String... roles) {
        return options(
                directory.withRole(area, roles),
                Directory.Colleague::id,
                colleague -> colleague.fullName() + ", " + colleague.agency());
    }

    private static <T> List<Option> options(List<T> items, Function<T, UUID> id, Function<T, String> label) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Choose")));
        items.forEach(item -> options.add(Option.of(id.apply(item).toString(), label.apply(item))));
        return options;
    }
}
