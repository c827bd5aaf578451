package org.openmappa.meetings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.openmappa.shared.Actor;
import org.openmappa.shared.SittingId;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.springframework.stereotype.Component;

/** Plans sittings, puts cases on them and invites, as the administrator of Northshire does. */
@Component
public class SittingOnStage {
    private final Map<String, Actor> actors = new ConcurrentHashMap<>();
    private final Stage stage;
    private final PlanSitting plan;
    private final AddToSitting add;
    private final Invite invite;
    private final ReplyToInvitation reply;
    private final AcceptStatement accept;
    private final RecordAttendance attendance;
    private final OpenItem open;

    SittingOnStage(
            Stage stage,
            PlanSitting plan,
            AddToSitting add,
            Invite invite,
            ReplyToInvitation reply,
            AcceptStatement accept,
            RecordAttendance attendance,
            OpenItem open) {
        this.stage = stage;
        this.plan = plan;
        this.add = add;
        this.invite = invite;
        this.reply = reply;
        this.accept = accept;
        this.attendance = attendance;
        this.open = open;
    }

    /** Signs in once for all tests: it takes a while, on purpose. */
    public Actor actor(String username) {
        return actors.computeIfAbsent(username, stage::actor);
    }

    public UUID user(String username) {
        return actor(username).userId();
    }

    public static LocalDate day() {
        return LocalDate.now(ZoneId.of("Europe/London")).plusDays(10);
    }

    public NewSitting wanted(int level) {
        return wanted(level, day());
    }

    private NewSitting wanted(int level, LocalDate day) {
        return new NewSitting(
                day,
                "10:00",
                60,
                level,
                "Room 4, Civic Centre",
                user(level == 3 ? "chair3.ns" : "chair2.ns"),
                user("administrator.ns"));
    }

    public SittingId planned(int level) {
        return plan.of(actor("administrator.ns"), wanted(level));
    }

    public SittingId planned(int level, LocalDate day) {
        return plan.of(actor("administrator.ns"), wanted(level, day));
    }

    public UUID with(SittingId sitting, InventedCase someCase) {
        NewItem item = new NewItem(someCase.id(), 30, "First meeting after the referral", null);
        return add.of(actor("administrator.ns"), sitting, item).item();
    }

    public UUID invited(UUID item, String username) {
        NewInvitations asked =
                new NewInvitations(List.of(user(username)), "Knows the household", 3, day().minusDays(1));
        return invite.to(actor("administrator.ns"), item, asked).getFirst();
    }

    /** Invited, answered, statement accepted, and there. */
    public void attends(UUID item, String username) {
        UUID invitation = invited(item, username);
        reply.with(actor(username), item, invitation, 1, new Reply(Presence.ACCEPTED, null, null));
        accept.of(actor(username), item, 1);
        came(item, invitation);
    }

    public void came(UUID item, UUID invitation) {
        int version = open.invitation(actor("chair2.ns"), item, invitation).version();
        Attended seen = new Attended(Presence.ATTENDED, null, 3);
        attendance.of(actor("chair2.ns"), item, List.of(new RecordAttendance.Line(invitation, version, seen)));
    }

    /** Closes the discussion behind the gate, for tests of what comes after. */
    public void close(UUID item) {
        stage.owner().sql("""
                        update meetings.item set opened_at = now() - interval '20 minutes', closed_at = now(), closed_by = ?
                        where id = ?
                        """).params(user("chair2.ns"), item).update();
    }
}
