package org.openmappa.actuarial;

import java.util.List;

/**
 * The predictors of 2026 that read one table of coefficients each: all reoffending, violent, and serious violent. The
 * static version needs the criminal record; the dynamic version is used when no answer of the assessment is missing.
 */
public enum Predictor {
    ARP,
    VRP,
    SVRP;

    public Score score(PredictorFacts facts) {
        return PredictorModel.of(this).score(facts);
    }

    /** What the dynamic version asks, for whoever builds a form. */
    public List<Need> needs() {
        return PredictorModel.of(this).needs();
    }
}
