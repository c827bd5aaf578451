package org.openmappa.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.risk.RiskFactor;

/** A line of the matrix: a risk factor, the actions that answer it, or the reason for none. */
public record FactorAnswer(
        RiskFactor factor, List<Action> actions, @Nullable String reasonForNone) {

    public boolean answered() {
        return reasonForNone != null || actions.stream().anyMatch(FactorAnswer::counts);
    }

    /** An action that its agency cannot do, or that was given up, answers nothing. */
    static boolean counts(Action action) {
        return action.status() == Status.DONE
                || (!action.status().ended() && action.confirmation() != Confirmation.CANNOT);
    }

    public List<Action> under(Pillar pillar) {
        return actions.stream().filter(action -> action.pillar() == pillar).toList();
    }
}
