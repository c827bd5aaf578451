package org.openmappa.demo;

import org.openmappa.meetings.Invitation;
import org.openmappa.meetings.ItemView;
import org.openmappa.meetings.OpenItem;
import org.openmappa.shared.Actor;

/** Looks at the discussion of a case as the administrator does, who takes the minutes. */
@DemoOnly
class OpenItems {
    private final Practitioners practitioners;
    private final OpenItem open;

    OpenItems(Practitioners practitioners, OpenItem open) {
        this.practitioners = practitioners;
        this.open = open;
    }

    Actor taker(Meeting meeting) {
        return practitioners.in(meeting.sitting().area(), "administrator");
    }

    Actor chair(Meeting meeting) {
        return practitioners.in(meeting.sitting().area(), meeting.sitting().chair());
    }

    ItemView view(Meeting meeting) {
        return open.of(taker(meeting), meeting.item());
    }

    Invitation invitation(Meeting meeting, Actor invited) {
        return view(meeting).invitations().stream()
                .filter(invitation -> invitation.userId().equals(invited.userId()))
                .findFirst()
                .orElseThrow();
    }
}
