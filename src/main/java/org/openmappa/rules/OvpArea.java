package org.openmappa.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmappa.actuarial.Horizon;
import org.openmappa.actuarial.Ovp;
import org.openmappa.actuarial.OvpFacts;
import org.openmappa.actuarial.Sex;

/** OVP from the criminal record and the answers of the assessment. */
record OvpArea() implements Area {
    @Override
    public String name() {
        return "OVP";
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "sanctions",
                "violent",
                "age",
                "male",
                "recognises_impact",
                "nfa",
                "unemployed",
                "alcohol_9_1",
                "alcohol_9_2",
                "psychiatric_treatment",
                "temper",
                "attitudes");
    }

    @Override
    public Answers answer(Facts facts) {
        return new Scored(Ovp.score(asked(facts)), new Answers())
                .points()
                .percent("one_year_pct", Horizon.ONE_YEAR)
                .percent("two_year_pct", Horizon.TWO_YEARS)
                .band()
                .answers();
    }

    private static OvpFacts asked(Facts facts) {
        return new OvpFacts(
                facts.count("sanctions"),
                facts.count("violent"),
                facts.count("age"),
                sex(facts.flag("male")),
                facts.flag("recognises_impact"),
                facts.flag("nfa"),
                facts.flag("unemployed"),
                facts.count("alcohol_9_1"),
                facts.count("alcohol_9_2"),
                facts.flag("psychiatric_treatment"),
                facts.count("temper"),
                facts.count("attitudes"));
    }

    private static @Nullable Sex sex(@Nullable Boolean male) {
        if (male == null) {
            return null;
        }
        return male ? Sex.MALE : Sex.FEMALE;
    }
}
