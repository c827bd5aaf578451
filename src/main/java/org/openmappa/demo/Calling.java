package org.openmappa.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openmappa.meetings.AddToSitting;
import org.openmappa.meetings.Invite;
import org.openmappa.meetings.MarkObserver;
import org.openmappa.meetings.NewInvitations;
import org.openmappa.meetings.NewItem;
import org.openmappa.meetings.NewSitting;
import org.openmappa.meetings.PlanSitting;
import org.openmappa.meetings.Reply;
import org.openmappa.meetings.ReplyToInvitation;
import org.openmappa.shared.Actor;
import org.openmappa.shared.SittingId;
import org.openmappa.sharing.Contribute;
import org.openmappa.sharing.NewContribution;

/** Before a sitting: it is planned, cases are put on it, colleagues are invited and answer. */
@DemoOnly
class Calling {
    private static final int REPORTS_BEFORE = 2;
    private final Timeline timeline;
    private final Practitioners practitioners;
    private final Guests guests;
    private final OpenItems items;
    private final OpenAgain again;
    private final PlanSitting plan;
    private final MarkObserver observer;
    private final AddToSitting add;
    private final Invite invite;
    private final ReplyToInvitation reply;
    private final Contribute contribute;
    private final Map<SittingDay, SittingId> planned = new HashMap<>();

    Calling(
            Timeline timeline,
            Practitioners practitioners,
            Guests guests,
            OpenItems items,
            OpenAgain again,
            PlanSitting plan,
            MarkObserver observer,
            AddToSitting add,
            Invite invite,
            ReplyToInvitation reply,
            Contribute contribute) {
        this.timeline = timeline;
        this.practitioners = practitioners;
        this.guests = guests;
        this.items = items;
        this.again = again;
        this.plan = plan;
        this.observer = observer;
        this.add = add;
        this.invite = invite;
        this.reply = reply;
        this.contribute = contribute;
    }

    void plan(SittingDay day) {
        timeline.on(day.planned(), LocalTime.of(10, 5), () -> {
            Actor coordinator = practitioners.in(day.area(), "coordinator");
            NewSitting sitting = new NewSitting(
                    day.on(),
                    day.at().toString(),
                    day.minutes(),
                    day.level(),
                    day.place(),
                    practitioners.in(day.area(), day.chair()).userId(),
                    practitioners.in(day.area(), "administrator").userId());
            SittingId id = plan.of(coordinator, sitting);
            observer.of(
                    coordinator, id, practitioners.in(day.area(), "layadviser").userId());
            planned.put(day, id);
        });
    }

    /** Puts the case on the sitting and invites; what the answers are, the story says. */
    Meeting list(SittingDay day, Managed managed, Script script) {
        Actor coordinator = practitioners.in(day.area(), "coordinator");
        NewItem item = new NewItem(
                managed.id(),
                script.number("minutes"),
                script.text("why"),
                script.node().path("urgent").asBoolean(false));
        UUID listed = add.of(coordinator, Objects.requireNonNull(planned.get(day)), item)
                .item();
        Meeting meeting = new Meeting(day, managed, listed, script);
        guests.of(meeting).forEach(guest -> invite(coordinator, meeting, guest));
        script.each("before").forEach(said -> tellBefore(meeting, said));
        return meeting;
    }

    private void invite(Actor coordinator, Meeting meeting, Guest guest) {
        NewInvitations asked = new NewInvitations(
                List.of(guest.invited().userId()),
                guest.script().text("why"),
                meeting.sitting().level() + 1,
                WorkingDays.before(meeting.day(), REPORTS_BEFORE));
        UUID id = invite.to(coordinator, meeting.item(), asked).getFirst();
        if (guest.script().has("reply")) {
            timeline.on(answered(meeting), LocalTime.of(16, 20), () -> answer(meeting, guest, id));
        }
    }

    /** To a sitting that is still to come those who answer do so at once. */
    private static LocalDate answered(Meeting meeting) {
        LocalDate listed = meeting.sitting().listed();
        return meeting.sitting().key().equals("coming") ? listed : WorkingDays.from(listed.plusDays(2));
    }

    private void answer(Meeting meeting, Guest guest, UUID invitation) {
        int version = items.invitation(meeting, guest.invited()).version();
        Map<String, UUID> deputy = guest.comes().equals(guest.invited())
                ? Map.of()
                : Map.of("deputy", guest.comes().userId());
        Reply said = guest.script().part("reply").as(Reply.class, deputy);
        again.ifClosed(
                meeting,
                guest.invited(),
                guest.role(),
                () -> reply.with(guest.invited(), meeting.item(), invitation, version, said));
    }

    private void tellBefore(Meeting meeting, Script said) {
        Actor who = guests.who(meeting.managed(), said.text("who"));
        timeline.on(
                meeting.sitting().listed(),
                LocalTime.of(16, 40),
                () -> contribute.to(who, meeting.caseId(), meeting.item(), said.as(NewContribution.class)));
    }
}
