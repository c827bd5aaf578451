package org.openmappa.demo;

import java.util.List;
import java.util.Objects;
import org.openmappa.meetings.AcceptStatement;
import org.openmappa.meetings.Attended;
import org.openmappa.meetings.RecordAttendance;
import org.openmappa.shared.Actor;
import org.openmappa.sharing.Contribute;
import org.openmappa.sharing.NewContribution;

/** At the table: people accept the statement, are marked as present, and say what their agencies know. */
@DemoOnly
class Attending {
    private final Guests guests;
    private final OpenItems items;
    private final OpenAgain again;
    private final AcceptStatement statement;
    private final RecordAttendance attendance;
    private final Contribute contribute;

    Attending(
            Guests guests,
            OpenItems items,
            OpenAgain again,
            AcceptStatement statement,
            RecordAttendance attendance,
            Contribute contribute) {
        this.guests = guests;
        this.items = items;
        this.again = again;
        this.statement = statement;
        this.attendance = attendance;
        this.contribute = contribute;
    }

    void at(Meeting meeting) {
        List<Guest> all = guests.of(meeting);
        accept(meeting, items.chair(meeting), meeting.sitting().chairRole());
        accept(meeting, items.taker(meeting), "ADMINISTRATOR");
        all.stream().filter(Guest::came).forEach(guest -> accept(meeting, guest.comes(), guest.role()));
        attendance.of(
                items.taker(meeting),
                meeting.item(),
                all.stream().map(guest -> line(meeting, guest)).toList());
        meeting.script().each("information").forEach(said -> tell(meeting, said));
    }

    private void accept(Meeting meeting, Actor who, String role) {
        again.ifClosed(
                meeting,
                who,
                role,
                () -> statement.of(
                        who, meeting.item(), statement.read(who, meeting.item()).edition()));
    }

    private RecordAttendance.Line line(Meeting meeting, Guest guest) {
        var invitation = items.invitation(meeting, guest.invited());
        Attended seen = new Attended(
                Objects.requireNonNull(guest.seen()),
                guest.came() ? guest.comes().userId() : null,
                guest.grade());
        return new RecordAttendance.Line(invitation.id(), invitation.version(), seen);
    }

    private void tell(Meeting meeting, Script said) {
        Actor who = guests.who(meeting.managed(), said.text("who"));
        again.ifClosed(
                meeting,
                who,
                Guests.role(who),
                () -> contribute.to(who, meeting.caseId(), meeting.item(), said.as(NewContribution.class)));
    }
}
