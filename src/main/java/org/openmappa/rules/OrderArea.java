package org.openmappa.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.openmappa.law.CivilOrder;
import org.openmappa.law.Length;

/** Civil orders: how long one may be made for and of whom, and what a breach carries. */
record OrderArea() implements Area {
    @Override
    public String name() {
        return "ORDER";
    }

    @Override
    public Set<String> facts() {
        return Set.of("order", "fixed_years", "until_further_order", "age", "offence", "mode");
    }

    @Override
    public Answers answer(Facts facts) {
        var answers = new Answers();
        validity(facts, answers);
        return answers.with("max_years", longest(facts), "what is breached, and whether it is tried on indictment");
    }

    private static void validity(Facts facts, Answers answers) {
        var order = facts.text("order");
        if (order == null) {
            answers.with("valid", new Answers.CannotTell("the order is not stated"), "the order");
            return;
        }
        var years = facts.count("fixed_years");
        var ruling = CivilOrder.of(kind(order))
                .allows(
                        years == null ? null : Length.ofYears(years),
                        facts.flag("until_further_order"),
                        facts.count("age"));
        answers.with("valid", Told.outcome(ruling.outcome(), ruling.missing()), Parting.of(ruling));
    }

    private static Object longest(Facts facts) {
        var offence = facts.text("offence");
        if (offence == null) {
            return new Answers.CannotTell("the offence is not stated");
        }
        var mode = facts.text("mode");
        return "indictment".equals(mode)
                ? CivilOrder.of(breached(offence)).breachYears()
                : new Answers.CannotTell("the figure is kept for trial on indictment, and the mode is "
                        + (mode == null ? "not stated" : mode));
    }

    /** {@code breach of SOPO}, or {@code SOA 2003 s.91 failure to notify}. */
    private static CivilOrder.Kind breached(String offence) {
        if (offence.contains("s.91") || offence.toLowerCase(Locale.UK).contains("failure to notify")) {
            return CivilOrder.Kind.PART_2_NOTIFICATION;
        }
        return kind(offence.replaceFirst("^breach of (an? )?", ""));
    }

    private static CivilOrder.Kind kind(String written) {
        var name = written.strip().toUpperCase(Locale.UK).replace(' ', '_');
        return Arrays.stream(CivilOrder.Kind.values())
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "order: '%s' is none of %s".formatted(written, Arrays.toString(CivilOrder.Kind.values()))));
    }
}
