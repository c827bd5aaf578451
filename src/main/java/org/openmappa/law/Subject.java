package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;

/** Sections 80, 81, 130 and 134 of the Sexual Offences Act 2003: who is subject to the notification requirements. */
final class Subject {
    private static final LocalDate FIRST_REGISTER = LocalDate.of(1997, 9, 1);
    private static final String RULE = "Subject to the notification requirements of Part 2";

    private Subject() {}

    static Step toNotification(Conviction conviction) {
        return Schedule3.of(conviction.offence())
                .map(row -> Step.all(
                        RULE,
                        "SOA 2003 s.80",
                        List.of(
                                row.lists(conviction),
                                row.inForceFor(conviction),
                                reached(conviction),
                                court(conviction),
                                counts(conviction),
                                row.threshold(conviction))))
                .orElseGet(() -> notListed(conviction));
    }

    private static Step notListed(Conviction conviction) {
        var facts = Offences.get(conviction.offence()).label();
        return Step.law("Schedule 3 lists the offence", Schedule3.TABLE.cite(), facts, false);
    }

    /** Section 81: earlier cases carry over, but those before the first register only if still being dealt with. */
    private static Step reached(Conviction conviction) {
        var on = conviction.foundOn();
        var facts = "Dealt with on " + Words.of(on);
        if (!on.isBefore(FIRST_REGISTER)) {
            var citation = on.isBefore(Schedule3.COMMENCEMENT) ? "SOA 2003 s.81(1)" : "SOA 2003 s.80(1)";
            return Step.law("Part 2 reaches back to it", citation, facts, true);
        }
        return new Condition(Circumstance.SERVING_IN_1997, true).met(conviction, "SOA 2003 s.81(3)");
    }

    /** A caution counts here and in Northern Ireland; what was done abroad counts by a notification order. */
    private static Step court(Conviction conviction) {
        var here = conviction.route() == Route.CAUTION && conviction.court() != Court.ABROAD
                ? Outcome.YES
                : conviction
                        .court()
                        .isOneOf(Court.ENGLAND_AND_WALES, Court.SCOTLAND, Court.NORTHERN_IRELAND, Court.SERVICE);
        var dealtWith = Step.fact("Dealt with in the United Kingdom", "SOA 2003 s.80", asked(conviction), here);
        return conviction.court() == Court.ABROAD
                ? Step.any(
                        RULE + " for what was done abroad", "SOA 2003 ss.80, 97", List.of(dealtWith, order(conviction)))
                : dealtWith;
    }

    private static String asked(Conviction conviction) {
        return conviction.court() == Court.NOT_RECORDED
                ? "Not recorded: the court"
                : conviction.court().inWords();
    }

    /** Section 97: by a notification order, on what was done abroad since the first register. */
    private static Step order(Conviction conviction) {
        var on = conviction.foundOn();
        return Step.all(
                "By a notification order",
                "SOA 2003 ss.97-99",
                List.of(
                        new Condition(Circumstance.NOTIFICATION_ORDER, true).met(conviction, "SOA 2003 s.97"),
                        Step.law(
                                "Dealt with abroad on or after 1 September 1997",
                                "SOA 2003 s.97(2)",
                                "On " + Words.of(on),
                                !on.isBefore(FIRST_REGISTER))));
    }

    /** An absolute discharge is deemed not to be a conviction; section 134 undoes that for a conditional one only. */
    private static Step counts(Conviction conviction) {
        var sentence = conviction.sentence();
        boolean discharged =
                conviction.route() == Route.CONVICTION && sentence.disposal() == Disposal.ABSOLUTE_DISCHARGE;
        boolean open = conviction.route() == Route.CONVICTION && sentence.disposal() == Disposal.NOT_RECORDED;
        var facts = open ? "Not recorded: the sentence" : sentence.disposal().label();
        return Step.fact(
                "Not a conviction with an absolute discharge",
                "SOA 2003 s.134; Sentencing Code s.82",
                facts,
                open ? Outcome.UNKNOWN : Outcome.of(!discharged));
    }
}
