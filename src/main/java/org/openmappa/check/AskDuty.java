package org.openmappa.check;

import org.openmappa.law.ChangeDuty;
import org.openmappa.law.Due;
import org.openmappa.law.InitialDuty;
import org.openmappa.law.PeriodicDuty;
import org.openmappa.law.StayDuty;
import org.openmappa.law.TravelDuty;

/** Answers by when something must be notified (Sexual Offences Act 2003, sections 83 to 86). */
public final class AskDuty {
    private AskDuty() {}

    /** The answer in one line, and the reasoning. */
    public record Answered(String inWords, Due due) {}

    /** @throws org.openmappa.shared.Refused where the question makes no sense, beside the field */
    public static Answered of(DutyAsked asked) {
        Due due = due(asked);
        return new Answered(due.inWords(), due);
    }

    private static Due due(DutyAsked asked) {
        return switch (asked.event()) {
            case FIRST -> InitialDuty.from(asked.day(), asked.timeAway());
            case NEW_NAME, NEW_HOME_ADDRESS, PRESCRIBED_DETAILS, RELEASE ->
                ChangeDuty.after(asked.event().change().orElseThrow(), asked.day(), asked.timeAway());
            case STAY -> StayDuty.of(asked.nights(), asked.timeAway());
            case PERIODIC -> PeriodicDuty.after(asked.day(), asked.noFixedAbode(), asked.timeAway());
            case TRAVEL -> TravelDuty.before(asked.day(), asked.days());
        };
    }
}
