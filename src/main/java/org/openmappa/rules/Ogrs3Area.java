package org.openmappa.rules;

import java.util.Set;
import org.openmappa.actuarial.Horizon;
import org.openmappa.actuarial.Ogrs3;
import org.openmappa.actuarial.Ogrs3Facts;
import org.openmappa.actuarial.Ogrs3Offence;
import org.openmappa.actuarial.Score;
import org.openmappa.actuarial.Sex;

/** OGRS3 from the criminal record, or from a linear predictor that is given. */
record Ogrs3Area() implements Area {
    @Override
    public String name() {
        return "OGRS3";
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "sex",
                "dob",
                "conviction_date",
                "follow_up_start",
                "sanctions",
                "age_first_sanction",
                "offence_weight",
                "linear_predictor");
    }

    @Override
    public Answers answer(Facts facts) {
        return new Scored(score(facts), new Answers())
                .percent("one_year_pct", Horizon.ONE_YEAR)
                .percent("two_year_pct", Horizon.TWO_YEARS)
                .probability("p1", Horizon.ONE_YEAR)
                .probability("p2", Horizon.TWO_YEARS)
                .band()
                .answers();
    }

    private static Score score(Facts facts) {
        var sum = facts.number("linear_predictor");
        return sum == null ? Ogrs3.score(record(facts)) : Ogrs3.ofLinearPredictor(sum.doubleValue());
    }

    private static Ogrs3Facts record(Facts facts) {
        var weight = facts.number("offence_weight");
        return new Ogrs3Facts(
                Choice.of(facts, "sex", Sex.class),
                facts.date("dob"),
                facts.date("conviction_date"),
                facts.date("follow_up_start"),
                facts.count("sanctions"),
                facts.count("age_first_sanction"),
                weight == null ? null : Ogrs3Offence.weighing(weight.doubleValue()));
    }
}
