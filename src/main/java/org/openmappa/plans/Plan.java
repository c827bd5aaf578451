package org.openmappa.plans;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.MappaCase;
import org.openmappa.risk.RiskFactor;

/**
 * The plan of a case.
 *
 * @param factors risk factors that stand
 * @param reasons why no action answers a factor
 * @param contingency the one that stands
 */
public record Plan(
        MappaCase mappaCase,
        List<Action> actions,
        List<RiskFactor> factors,
        Map<UUID, String> reasons,
        @Nullable Contingency contingency) {

    public List<Action> under(Pillar pillar) {
        return actions.stream().filter(action -> action.pillar() == pillar).toList();
    }

    /** Each factor with what answers it. */
    public List<FactorAnswer> matrix() {
        return factors.stream()
                .map(factor -> new FactorAnswer(
                        factor,
                        actions.stream()
                                .filter(action -> action.factorId().equals(factor.id()))
                                .toList(),
                        reasons.get(factor.id())))
                .toList();
    }

    public List<RiskFactor> unanswered() {
        return matrix().stream()
                .filter(line -> !line.answered())
                .map(FactorAnswer::factor)
                .toList();
    }

    /** Number of the contingency that stands; 0 before the first. */
    public int version() {
        return contingency == null ? 0 : contingency.number();
    }
}
