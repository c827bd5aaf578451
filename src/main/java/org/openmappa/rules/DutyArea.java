package org.openmappa.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.Away;
import org.openmappa.law.ChangeDuty;
import org.openmappa.law.Due;
import org.openmappa.law.InitialDuty;
import org.openmappa.law.Outcome;
import org.openmappa.law.PeriodicDuty;
import org.openmappa.law.StayDuty;
import org.openmappa.law.TravelDuty;

/** Sexual Offences Act 2003, sections 83 to 86: what must be notified, and by when. */
record DutyArea() implements Area {
    @Override
    public String name() {
        return "DUTY";
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "relevant_date",
                "custody",
                "in_custody_from",
                "released",
                "event",
                "date",
                "nights",
                "last_notification",
                "no_fixed_abode",
                "jurisdiction",
                "from",
                "duration_days");
    }

    @Override
    public Answers answer(Facts facts) {
        var jurisdiction = facts.text("jurisdiction", "England and Wales");
        if (!jurisdiction.equals("England and Wales")) {
            return everywhere(
                    new Answers.CannotTell("these are the rules of England and Wales, not of " + jurisdiction));
        }
        return told(due(facts));
    }

    private static Due due(Facts facts) {
        var event = facts.text("event", "");
        return switch (event) {
            case "" -> InitialDuty.from(needed(facts, "relevant_date"), away(facts, facts.date("relevant_date")));
            case "CHANGE_OF_HOME_ADDRESS" -> change(facts, ChangeDuty.Change.NEW_HOME_ADDRESS);
            case "CHANGE_OF_NAME" -> change(facts, ChangeDuty.Change.NEW_NAME);
            case "RELEASE" -> change(facts, ChangeDuty.Change.RELEASE);
            case "STAYED_AT_UNNOTIFIED_PREMISES" -> StayDuty.of(nights(facts), away(facts, null));
            case "PERIODIC" ->
                PeriodicDuty.after(
                        needed(facts, "last_notification"),
                        facts.flag("no_fixed_abode"),
                        away(facts, facts.date("last_notification")));
            case "FOREIGN_TRAVEL" -> TravelDuty.before(needed(facts, "date", "from"), facts.count("duration_days"));
            default -> throw new IllegalArgumentException("event: '%s' is not known".formatted(event));
        };
    }

    private static Due change(Facts facts, ChangeDuty.Change change) {
        var on = needed(facts, "date", "from");
        return ChangeDuty.after(change, on, away(facts, on));
    }

    /** The nights one by one, or a stay from a day for so many days. */
    private static List<LocalDate> nights(Facts facts) {
        var nights = new ArrayList<>(facts.dates("nights"));
        var from = facts.firstDate("from", "date");
        var days = facts.count("duration_days");
        for (int n = 0; from != null && days != null && n < Math.min(days, 3660); n++) {
            nights.add(from.plusDays(n));
        }
        return nights;
    }

    /** Custody from the day it began, or from the day in question where only the custody itself is stated. */
    private static List<Away> away(Facts facts, @Nullable LocalDate otherwise) {
        var from = facts.date("in_custody_from");
        boolean free = Boolean.FALSE.equals(facts.flag("custody"));
        var began = from == null && facts.isTrue("custody") ? otherwise : from;
        return free || began == null ? List.of() : List.of(new Away(Away.Where.CUSTODY, began, facts.date("released")));
    }

    private static LocalDate needed(Facts facts, String... keys) {
        var day = facts.firstDate(keys);
        if (day == null) {
            throw new IllegalArgumentException("cannot tell, because %s is not stated".formatted(keys[0]));
        }
        return day;
    }

    private static Answers told(Due due) {
        var because = Parting.of(due);
        var by = due.required() == Outcome.NO ? null : Told.orMissing(due.by(), due.missing());
        return new Answers()
                .with("initial_notification_due", by, because)
                .with("due", by, because)
                .with("due_by", by, because)
                .with("qualifying_period_reached", due.reached(), because)
                .with("interval_days", Told.orMissing(due.everyDays(), due.missing()), because)
                .with("notification_required", Told.outcome(due.required(), due.missing()), because);
    }

    private static Answers everywhere(Answers.CannotTell cannot) {
        var answers = new Answers();
        List.of(
                        "initial_notification_due",
                        "due",
                        "due_by",
                        "qualifying_period_reached",
                        "interval_days",
                        "notification_required")
                .forEach(k -> answers.with(k, cannot, "the jurisdiction"));
        return answers;
    }
}
