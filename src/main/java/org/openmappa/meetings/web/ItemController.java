package org.openmappa.meetings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.meetings.AcceptStatement;
import org.openmappa.meetings.Attended;
import org.openmappa.meetings.Grades;
import org.openmappa.meetings.Invitation;
import org.openmappa.meetings.ItemView;
import org.openmappa.meetings.OpenItem;
import org.openmappa.meetings.Presence;
import org.openmappa.meetings.RecordAttendance;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Refused;
import org.openmappa.ui.Form;
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

/** The discussion of a case: its steps, the statement and the attendance. */
@Controller
@RequestMapping("/sittings/{id}/items/{item}")
class ItemController {
    private final OpenItem items;
    private final AcceptStatement statement;
    private final RecordAttendance attendance;
    private final Grades grades;
    private final Submission submission;

    ItemController(
            OpenItem items,
            AcceptStatement statement,
            RecordAttendance attendance,
            Grades grades,
            Submission submission) {
        this.items = items;
        this.statement = statement;
        this.attendance = attendance;
        this.grades = grades;
        this.submission = submission;
    }

    /** The attendance sheet: one entry in each list for each invitation; an empty presence leaves a line as it is. */
    record Sheet(
            List<UUID> invitation,
            List<Integer> version,
            List<@Nullable Presence> presence,
            List<@Nullable UUID> attendee,
            List<@Nullable @Min(1) @Max(9) Integer> gradeAt) {
        Sheet {
            invitation = Objects.requireNonNullElse(invitation, List.of());
            version = Objects.requireNonNullElse(version, List.of());
            presence = Objects.requireNonNullElse(presence, List.of());
            attendee = Objects.requireNonNullElse(attendee, List.of());
            gradeAt = Objects.requireNonNullElse(gradeAt, List.of());
        }

        /** A sheet of one line arrives without the columns that are empty. */
        private static <T> @Nullable T at(List<@Nullable T> column, int line) {
            return line < column.size() ? column.get(line) : null;
        }

        List<RecordAttendance.Line> lines() {
            Refused.when(
                    version.size() != invitation.size(), "presence", "The sheet did not arrive whole. Open it again");
            List<RecordAttendance.Line> lines = new ArrayList<>();
            for (int i = 0; i < invitation.size(); i++) {
                Presence seen = at(presence, i);
                if (seen != null) {
                    Attended attended = new Attended(seen, at(attendee, i), at(gradeAt, i));
                    lines.add(new RecordAttendance.Line(invitation.get(i), version.get(i), attended));
                }
            }
            return lines;
        }
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID item) {
        return new ModelAndView("meetings/item", "view", items.of(actor, item));
    }

    @GetMapping("/statement")
    ModelAndView read(Actor actor, @PathVariable UUID item) {
        return new ModelAndView("meetings/statement", "statement", statement.read(actor, item))
                .addObject("view", items.of(actor, item));
    }

    @PostMapping("/statement")
    ModelAndView accept(Actor actor, @PathVariable UUID item, @RequestParam int edition) {
        statement.of(actor, item, edition);
        return new ModelAndView("redirect:" + items.of(actor, item).item().path() + "?done=statement-accepted");
    }

    @GetMapping("/attendance")
    ModelAndView askAttendance(Actor actor, @PathVariable UUID item) {
        ItemView view = items.of(actor, item);
        return sheet(view, Form.typed(saved(view), List.of()));
    }

    @PostMapping("/attendance")
    ModelAndView record(
            Actor actor,
            @PathVariable UUID item,
            @Valid @ModelAttribute Sheet sheet,
            BindingResult binding,
            HttpServletRequest request) {
        return submission.of(
                request,
                binding,
                () -> {
                    attendance.of(actor, item, sheet.lines());
                    return items.of(actor, item).item().path() + "?done=attendance-recorded";
                },
                form -> sheet(items.of(actor, item), form));
    }

    private ModelAndView sheet(ItemView view, Form form) {
        return new ModelAndView("meetings/attendance", "form", form)
                .addObject("view", view)
                .addObject("grades", grades.all());
    }

    private static Map<String, List<String>> saved(ItemView view) {
        Map<String, List<String>> saved = new HashMap<>();
        List<Invitation> all = view.invitations();
        saved.put(
                "presence",
                all.stream()
                        .map(i -> i.status().isSeen() ? i.status().name() : "")
                        .toList());
        saved.put("attendee", all.stream().map(i -> i.attendeeId().toString()).toList());
        saved.put(
                "gradeAt",
                all.stream()
                        .map(i -> i.gradeAt() == null
                                ? ""
                                : String.valueOf(i.gradeAt().rank()))
                        .toList());
        return saved;
    }
}
