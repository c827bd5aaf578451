package org.openmappa.actuarial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.actuarial.OspIic.Edition;
import org.openmappa.actuarial.RiskReduction.Supervision;

/** Answers the actuarial areas of the rule cases, in the words of their vocabulary. */
final class ActuarialCases {
    /** Home Office codes of published examples; the whole list is imported, not part of the product. */
    private static final Map<String, OffenceCategory> CODES = Map.of(
            "07111", OffenceCategory.SEXUAL_AGAINST_CHILD,
            "10900", OffenceCategory.VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS,
            "03703", OffenceCategory.VEHICLE_RELATED_THEFT,
            "14105", OffenceCategory.DRUNKENNESS,
            "01900", OffenceCategory.SEXUAL_NOT_AGAINST_CHILD,
            "11618", OffenceCategory.OTHER_OFFENCES);

    private final CaseFacts facts;
    private final Map<String, Object> answer = new LinkedHashMap<>();

    private ActuarialCases(CaseFacts facts) {
        this.facts = facts;
    }

    static Map<String, Object> answer(String area, CaseFacts facts) {
        return new ActuarialCases(facts).of(area);
    }

    private Map<String, Object> of(String area) {
        switch (area) {
            case "OGRS3" -> ogrs3();
            case "OGP" -> points(ogp());
            case "OVP" -> points(ovp());
            case "OSP_DC" -> ospDc();
            case "OSP_IIC" -> ospIic();
            case "RSR", "CSRP" -> band(Tools.get(area).band(Objects.requireNonNull(facts.decimal("score_pct"))));
            default -> predictor(Predictor.valueOf(area).score(person()));
        }
        return answer;
    }

    private void ogrs3() {
        var sum = facts.decimal("linear_predictor");
        var score = sum == null ? Ogrs3.score(record()) : Ogrs3.ofLinearPredictor(sum.doubleValue());
        percentages(score);
        probability(score, Horizon.ONE_YEAR).ifPresent(p -> answer.put("p1", BigDecimal.valueOf(p.value())));
        probability(score, Horizon.TWO_YEARS).ifPresent(p -> answer.put("p2", BigDecimal.valueOf(p.value())));
        band(score.band());
    }

    private Ogrs3Facts record() {
        var weight = facts.decimal("offence_weight");
        return new Ogrs3Facts(
                facts.one("sex", Sex.class),
                facts.day("dob"),
                facts.day("conviction_date"),
                facts.day("follow_up_start"),
                facts.number("sanctions"),
                facts.number("age_first_sanction"),
                weight == null ? null : Ogrs3Offence.weighing(weight.doubleValue()));
    }

    private Score ogp() {
        return Ogp.score(new OgpFacts(
                facts.number("ogrs3_two_year"),
                facts.yes("nfa"),
                facts.yes("unemployed"),
                facts.number("regular_activities"),
                facts.number("drug_misuse"),
                facts.number("motivation"),
                facts.number("problem_solving"),
                facts.number("consequences"),
                facts.number("others_views"),
                facts.number("attitudes")));
    }

    private Score ovp() {
        var male = facts.yes("male");
        return Ovp.score(new OvpFacts(
                facts.number("sanctions"),
                facts.number("violent"),
                facts.number("age"),
                male == null ? null : male ? Sex.MALE : Sex.FEMALE,
                facts.yes("recognises_impact"),
                facts.yes("nfa"),
                facts.yes("unemployed"),
                facts.number("alcohol_9_1"),
                facts.number("alcohol_9_2"),
                facts.yes("psychiatric_treatment"),
                facts.number("temper"),
                facts.number("attitudes")));
    }

    private void points(Score score) {
        sum(score);
        percentages(score);
        band(score.band());
    }

    private void ospDc() {
        var given = facts.one("band", Band.class);
        if (given != null) {
            reduced(
                    given,
                    facts.one("sex", Sex.class) != Sex.FEMALE && reduction().lowers(given));
            return;
        }
        var points = facts.number("points");
        var score = points == null ? OspDc.score(contact()) : OspDc.ofPoints(points);
        sum(score);
        band(score.band());
        probability(score, Horizon.TWO_YEARS).ifPresent(p -> {
            answer.put("score_pct", p.percent());
            answer.put("probability", BigDecimal.valueOf(p.value()));
        });
        if (score.band() != null) {
            answer.put("risk_reduction", score.loweredFrom() != null);
        }
    }

    private void reduced(Band given, boolean lowers) {
        answer.put("risk_reduction", lowers);
        band(lowers ? given.lowered() : given);
    }

    private RiskReduction reduction() {
        return new RiskReduction(
                facts.one("status", Supervision.class),
                facts.number("years_since_last_offence"),
                facts.number("years_since_last_sexual_offence"),
                facts.number("years_since_follow_up_start"));
    }

    private OspDcFacts contact() {
        return new OspDcFacts(
                facts.one("sex", Sex.class),
                facts.yes("ever_sexual"),
                facts.number("contact_adult"),
                facts.number("contact_child"),
                facts.number("non_contact"),
                facts.number("age_at_follow_up"),
                facts.number("age_at_last_sexual_sanction"),
                facts.number("total_sanctions"),
                facts.yes("stranger"),
                facts.has("status") ? reduction() : null);
    }

    /** A count that is left out of such a row is a count of none, as the published rows mean it. */
    private void ospIic() {
        var sanctions = new OspIicFacts(
                facts.one("sex", Sex.class),
                null,
                Objects.requireNonNullElse(facts.number("indecent_image_sanctions"), 0),
                Objects.requireNonNullElse(facts.number("contact_child"), 0),
                Objects.requireNonNullElse(facts.number("contact_adult"), 0),
                0);
        var legacy = OspIic.score(sanctions, Edition.LEGACY);
        legacy.percentWithinTwoYears().ifPresent(p -> answer.put("score_pct", p));
        legacy.percentWithinTwoYears().ifPresent(p -> answer.put("score_pct_legacy", p));
        OspIic.score(sanctions, Edition.CODE_2026)
                .percentWithinTwoYears()
                .ifPresent(p -> answer.put("score_pct_2026_code", p));
        band(legacy.band());
    }

    private PredictorFacts person() {
        var code = facts.text("currentOffenceCode");
        return new PredictorFacts(
                facts.one("gender", Sex.class),
                facts.day("dateOfBirth"),
                facts.day("dateOfCurrentConviction"),
                facts.day("dateAtStartOfFollowup"),
                facts.day("assessmentDate"),
                facts.number("totalNumberOfSanctionsForAllOffences"),
                facts.number("totalNumberOfViolentSanctions"),
                facts.number("ageAtFirstSanction"),
                code == null ? null : CODES.get(code),
                Needs.unknown());
    }

    private void predictor(Score score) {
        score.percentWithinTwoYears().ifPresent(p -> answer.put("score_pct", p));
        band(score.band());
        Optional.ofNullable(score.version()).ifPresent(v -> answer.put("version", v.name()));
    }

    private void sum(Score score) {
        if (score.isScored()) {
            answer.put("points", BigDecimal.valueOf(score.sum()).setScale(0, RoundingMode.UNNECESSARY));
        }
    }

    private void percentages(Score score) {
        probability(score, Horizon.ONE_YEAR).ifPresent(p -> answer.put("one_year_pct", p.percent()));
        probability(score, Horizon.TWO_YEARS).ifPresent(p -> answer.put("two_year_pct", p.percent()));
    }

    private void band(@Nullable Band band) {
        if (band != null) {
            answer.put("band", band.name());
        }
    }

    private static Optional<Probability> probability(Score score, Horizon horizon) {
        return score.probability(horizon);
    }
}
