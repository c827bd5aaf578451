package org.openmappa.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openmappa.cases.ItemRecord;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.springframework.stereotype.Component;

/** The meeting and its attendance, for the minutes: only who accepted the statement is named as present. */
@Component
class AttendanceSection implements ItemRecord {
    private final Sittings sittings;
    private final Invitations invitations;

    AttendanceSection(Sittings sittings, Invitations invitations) {
        this.sittings = sittings;
        this.invitations = invitations;
    }

    @Override
    public List<Section> sections(CaseId id, UUID sittingItem) {
        Item item = sittings.item(sittingItem);
        Sitting sitting = sittings.get(item.sittingId());
        return List.of(
                new Section(5, "The meeting", meeting(sitting, item)),
                new Section(10, "Attendance and apologies", attendance(sittingItem)));
    }

    private static List<Line> meeting(Sitting sitting, Item item) {
        return List.of(
                new Line("Level", "Level " + sitting.level()),
                new Line("Date", London.moment(sitting.startsAt())),
                new Line("Place", sitting.place()),
                new Line("Meeting number", String.valueOf(item.sequence())),
                new Line("Chair", sitting.chair()),
                new Line("Minute taker", sitting.minuteTaker()),
                new Line("Why the case came to the meeting", item.why()));
    }

    private List<Line> attendance(UUID item) {
        List<Invitation> all = invitations.at(item);
        List<Line> lines = new ArrayList<>();
        all.stream().filter(Invitation::confirmed).forEach(i -> lines.add(new Line(i.agency(), present(i))));
        add(
                lines,
                "Attended without accepting the statement",
                all,
                i -> i.status().came() && !i.confirmed());
        add(lines, "Report instead", all, i -> i.status() == Presence.REPORT_ONLY);
        add(lines, "Apologies", all, i -> i.status() == Presence.APOLOGY || i.status() == Presence.DECLINED);
        add(lines, "Absent without a reason", all, i -> i.status() == Presence.NO_REASON);
        return lines;
    }

    private static void add(List<Line> lines, String label, List<Invitation> all, Predicate<Invitation> which) {
        String names = all.stream()
                .filter(which)
                .map(i -> i.fullName() + ", " + i.agency())
                .collect(Collectors.joining("; "));
        if (!names.isEmpty()) {
            lines.add(new Line(label, names));
        }
    }

    private static String present(Invitation invitation) {
        String who = invitation.attendee()
                + (invitation.attendeeId().equals(invitation.userId()) ? "" : " (for " + invitation.fullName() + ")");
        String part = invitation.status() == Presence.PART ? ", for part of the meeting" : "";
        return who + part + (invitation.belowGrade() ? ", below the grade that was wanted" : "");
    }
}
