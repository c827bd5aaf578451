package org.openmappa.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmappa.actuarial.Horizon;
import org.openmappa.actuarial.Needs;
import org.openmappa.actuarial.OffenceCategory;
import org.openmappa.actuarial.Predictor;
import org.openmappa.actuarial.PredictorFacts;
import org.openmappa.actuarial.Sex;

/** One of the predictors of 2026 in its static version, from the criminal record. */
record PredictorArea(Predictor predictor, HomeOfficeCodes codes) implements Area {
    @Override
    public String name() {
        return predictor.name();
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "gender",
                "dateOfBirth",
                "dateOfCurrentConviction",
                "dateAtStartOfFollowup",
                "assessmentDate",
                "totalNumberOfSanctionsForAllOffences",
                "totalNumberOfViolentSanctions",
                "ageAtFirstSanction",
                "currentOffenceCode");
    }

    @Override
    public Answers answer(Facts facts) {
        return new Scored(predictor.score(asked(facts)), new Answers())
                .percent("score_pct", Horizon.TWO_YEARS)
                .band()
                .version()
                .answers();
    }

    private PredictorFacts asked(Facts facts) {
        return new PredictorFacts(
                Choice.of(facts, "gender", Sex.class),
                facts.date("dateOfBirth"),
                facts.date("dateOfCurrentConviction"),
                facts.date("dateAtStartOfFollowup"),
                facts.date("assessmentDate"),
                facts.count("totalNumberOfSanctionsForAllOffences"),
                facts.count("totalNumberOfViolentSanctions"),
                facts.count("ageAtFirstSanction"),
                category(facts.text("currentOffenceCode")),
                Needs.unknown());
    }

    private @Nullable OffenceCategory category(@Nullable String code) {
        return code == null
                ? null
                : codes.category(code)
                        .orElseThrow(() -> new IllegalArgumentException("cannot tell, because the Home Office code "
                                + code + " has no known category; put ho_codes_actuarial.csv beside the cases"));
    }
}
