package org.openmappa.rules;

import java.util.Set;
import org.openmappa.actuarial.Horizon;
import org.openmappa.actuarial.Ogp;
import org.openmappa.actuarial.OgpFacts;

/** OGP from the percentage of OGRS3 and the answers of the assessment. */
record OgpArea() implements Area {
    @Override
    public String name() {
        return "OGP";
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "ogrs3_two_year",
                "nfa",
                "unemployed",
                "regular_activities",
                "drug_misuse",
                "motivation",
                "problem_solving",
                "consequences",
                "others_views",
                "attitudes");
    }

    @Override
    public Answers answer(Facts facts) {
        return new Scored(Ogp.score(asked(facts)), new Answers())
                .points()
                .percent("one_year_pct", Horizon.ONE_YEAR)
                .percent("two_year_pct", Horizon.TWO_YEARS)
                .band()
                .answers();
    }

    private static OgpFacts asked(Facts facts) {
        return new OgpFacts(
                facts.count("ogrs3_two_year"),
                facts.flag("nfa"),
                facts.flag("unemployed"),
                facts.count("regular_activities"),
                facts.count("drug_misuse"),
                facts.count("motivation"),
                facts.count("problem_solving"),
                facts.count("consequences"),
                facts.count("others_views"),
                facts.count("attitudes"));
    }
}
