package org.openmappa.referral;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Refused;

/** A decision on a referral, checked against the criteria before it stands. */
record Judgement(Referral referral, int category, int levelNow, LevelCriteria criteria, NewDecision decision) {
    Judgement {
        Outcome outcome = decision.outcome();
        criteria.refuseUnknown(decision.criteria());
        Refused.when(
                outcome == Outcome.CATEGORY_3_REJECTED_NOT_MAPPA && category != 3,
                "outcome",
                "Only a Category 3 case can be rejected as not MAPPA");
        Refused.when(
                outcome == Outcome.REJECTED_REMAIN_LEVEL_1 && levelNow != 1,
                "outcome",
                "The case is at Level " + levelNow + " and cannot stay at Level 1");
        Refused.when(outcome == Outcome.PENDING && decision.missing() == null, "missing", "Enter what is missing");
        Refused.when(
                outcome.accepts() && !criteria.carry(outcome.level(sought(referral)), decision.criteria()),
                "criteria",
                "Tick the criteria that carry the level: each that is always needed, and one of the others");
    }

    int sought() {
        return sought(referral);
    }

    String edition() {
        return criteria.edition();
    }

    /** The level accepted, if any. */
    @Nullable
    Integer level() {
        return decision.outcome().accepts() ? decision.outcome().level(sought()) : null;
    }

    @Nullable
    String missing() {
        return decision.outcome() == Outcome.PENDING ? decision.missing() : null;
    }

    private static int sought(Referral referral) {
        return Objects.requireNonNull(referral.content().level().levelSought());
    }
}
