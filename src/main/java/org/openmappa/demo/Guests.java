package org.openmappa.demo;

import java.util.List;
import org.openmappa.meetings.Presence;
import org.openmappa.shared.Actor;

/** Finds who is meant in a story. */
@DemoOnly
class Guests {
    private final Practitioners practitioners;

    Guests(Practitioners practitioners) {
        this.practitioners = practitioners;
    }

    List<Guest> of(Meeting meeting) {
        return meeting.script().each("invited").stream()
                .map(script -> guest(meeting.managed(), script))
                .toList();
    }

    /** @param post a post of the area, or "manager": whoever manages the case */
    Actor who(Managed managed, String post) {
        return post.equals("manager")
                ? managed.manager()
                : practitioners.in(managed.life().area(), post);
    }

    /** Role in which a case is open to somebody for a sitting, or for an action. */
    static String role(Actor actor) {
        return actor.is("VICTIM_LIAISON") ? "VICTIM_LIAISON" : "INVITED_REP";
    }

    private Guest guest(Managed managed, Script script) {
        Actor invited = who(managed, script.text("who"));
        boolean deputy = script.has("reply") && script.part("reply").has("deputy");
        Actor comes = deputy ? who(managed, script.part("reply").text("deputy")) : invited;
        return new Guest(
                invited,
                comes,
                script,
                script.has("seen") ? Presence.valueOf(script.text("seen")) : null,
                script.has("grade") ? (Integer) script.number("grade") : null);
    }
}
