package org.openmappa.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.openmappa.actuarial.Band;
import org.openmappa.actuarial.Combined;
import org.openmappa.actuarial.Horizon;
import org.openmappa.actuarial.OspDc;
import org.openmappa.actuarial.OspDcFacts;
import org.openmappa.actuarial.RiskReduction;
import org.openmappa.actuarial.RiskReduction.Supervision;
import org.openmappa.actuarial.Score;
import org.openmappa.actuarial.Sex;

/** OSP/DC from the record, from points that are given, or only the reduction of a band that is given. */
record OspDcArea() implements Area {
    private static final List<String> KINDS = List.of("contact_adult", "contact_child", "non_contact");

    @Override
    public String name() {
        return "OSP_DC";
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "sex",
                "contact_adult",
                "contact_child",
                "non_contact",
                "age_at_follow_up",
                "age_at_last_sexual_sanction",
                "total_sanctions",
                "stranger",
                "points",
                "band",
                "status",
                "years_since_last_offence",
                "years_since_last_sexual_offence",
                "years_since_follow_up_start",
                "ever_sexual");
    }

    @Override
    public Answers answer(Facts facts) {
        var band = Choice.of(facts, "band", Band.class);
        if (band != null) {
            return reduced(facts, band, new Answers());
        }
        if (isWoman(facts)) {
            return forWoman(facts);
        }
        var points = facts.count("points");
        if (points == null || Boolean.FALSE.equals(facts.flag("ever_sexual"))) {
            return scored(OspDc.score(asked(facts)));
        }
        return ofPoints(facts, points);
    }

    private static Answers scored(Score score) {
        return told(score)
                .band()
                .with("risk_reduction", score.loweredFrom() != null)
                .answers();
    }

    /** For a woman with a sexual history, what RSR and CSRP add stands in the place of a score of her own. */
    private static Answers forWoman(Facts facts) {
        var score = OspDc.score(asked(facts));
        var answers = scored(score);
        if (!facts.isTrue("ever_sexual")) {
            return answers;
        }
        var share = BigDecimal.valueOf(Combined.shareOfWomen());
        return new Scored(score, answers)
                .with("probability", share)
                .with("score_pct", share.movePointRight(2).setScale(2, RoundingMode.HALF_UP))
                .answers();
    }

    private static Answers ofPoints(Facts facts, int points) {
        var score = OspDc.ofPoints(points);
        var answers = told(score).band().answers();
        return score.band() == null ? answers : reduced(facts, score.band(), answers);
    }

    private static Scored told(Score score) {
        return new Scored(score, new Answers())
                .points()
                .percent("score_pct", Horizon.TWO_YEARS)
                .probability("probability", Horizon.TWO_YEARS);
    }

    private static Answers reduced(Facts facts, Band band, Answers answers) {
        var reduction = reduction(facts);
        boolean lowers = !isWoman(facts) && reduction.lowers(band);
        var because = "Risk reduction, from " + reduction;
        return answers.with("risk_reduction", lowers, because).with("band", lowers ? band.lowered() : band, because);
    }

    private static boolean isWoman(Facts facts) {
        return Choice.of(facts, "sex", Sex.class) == Sex.FEMALE;
    }

    private static OspDcFacts asked(Facts facts) {
        var counts = new SexualCounts(facts, KINDS);
        return new OspDcFacts(
                Choice.of(facts, "sex", Sex.class),
                facts.flag("ever_sexual"),
                counts.of("contact_adult"),
                counts.of("contact_child"),
                counts.of("non_contact"),
                facts.count("age_at_follow_up"),
                facts.count("age_at_last_sexual_sanction"),
                facts.count("total_sanctions"),
                facts.flag("stranger"),
                reduction(facts));
    }

    private static RiskReduction reduction(Facts facts) {
        return new RiskReduction(
                Choice.of(facts, "status", Supervision.class),
                facts.count("years_since_last_offence"),
                facts.count("years_since_last_sexual_offence"),
                facts.integer("years_since_follow_up_start"));
    }
}
