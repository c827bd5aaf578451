package org.openmappa.scoring;

import java.util.Optional;
import org.openmappa.actuarial.Score;
import org.openmappa.shared.Refused;

/** Works out a score. Answers that contradict each other are refused beside the question where the reader meets it. */
public final class WorkOut {
    private WorkOut() {}

    public static Score of(RiskTool tool, Answers answers) {
        try {
            return tool.compute(answers);
        } catch (IllegalArgumentException contradiction) {
            throw new Refused(culprit(tool, answers).name(), String.valueOf(contradiction.getMessage()));
        }
    }

    /** The last question of the page without whose answer this contradiction would not be. */
    private static Question culprit(RiskTool tool, Answers answers) {
        var refusal = refusal(tool, answers);
        return tool.questions().reversed().stream()
                .filter(q -> answers.knows(q.name()))
                .filter(q -> !refusal(tool, answers.without(q.name())).equals(refusal))
                .findFirst()
                .orElse(tool.questions().getFirst());
    }

    private static Optional<String> refusal(RiskTool tool, Answers answers) {
        try {
            tool.compute(answers);
            return Optional.empty();
        } catch (IllegalArgumentException contradiction) {
            return Optional.of(String.valueOf(contradiction.getMessage()));
        }
    }
}
