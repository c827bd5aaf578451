package org.openmappa.law;

import java.util.List;

/** A condition that a schedule sets on an offence, written {@code ARSON=no} in the tables. */
record Condition(Circumstance circumstance, boolean wanted) {

    static List<Condition> list(List<String> written) {
        return written.stream().map(Condition::of).toList();
    }

    private static Condition of(String written) {
        var parts = written.split("=");
        return new Condition(Circumstance.valueOf(parts[0]), parts[1].equals("yes"));
    }

    String inWords() {
        return (wanted ? "only where: " : "only where this is not so: ") + Words.lower(circumstance.inWords());
    }

    Step met(Conviction conviction, String citation) {
        var answer = conviction.is(circumstance);
        var outcome = wanted || answer == Outcome.UNKNOWN ? answer : answer.opposite();
        var rule = wanted ? circumstance.inWords() : "Not so: " + Words.lower(circumstance.inWords());
        return Step.fact(rule, citation, asked(answer), outcome);
    }

    private String asked(Outcome answer) {
        if (answer == Outcome.UNKNOWN) {
            return "Not recorded whether " + Words.lower(circumstance.inWords());
        }
        boolean ofCourt =
                circumstance == Circumstance.TERRORIST_CONNECTION || circumstance == Circumstance.NOTIFICATION_ORDER;
        return ofCourt && answer == Outcome.NO ? "No such decision of a court is recorded" : Words.answered(answer);
    }
}
