package org.openmappa.scoring;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.actuarial.Score;
import org.openmappa.risk.Band;
import org.openmappa.risk.NewToolResult;
import org.openmappa.risk.RecordAssessment;
import org.openmappa.risk.Tool;
import org.openmappa.risk.WorkedOut;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.openmappa.shared.UseCase;

/** Works out a score once more from its answers and records it on a case, with every term, as the result of the tool. */
@UseCase
public class RecordScore {
    private static final int LONGEST_NAME = 200;
    private final RecordAssessment record;
    private final Clock clock;

    RecordScore(RecordAssessment record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    /** @param item the item of a sitting at which it is recorded, if any */
    public UUID on(Actor actor, CaseId id, @Nullable UUID item, RiskTool tool, Answers answers) {
        Score score = WorkOut.of(tool, answers);
        Refused.when(!score.isScored(), tool.questions().getFirst().name(), score.inWords());
        return record.workedOut(actor, id, result(actor, item, tool, score), WorkedOut.of(score));
    }

    private NewToolResult result(Actor actor, @Nullable UUID item, RiskTool tool, Score score) {
        return new NewToolResult(
                item,
                Tool.valueOf(tool.name()),
                version(score),
                completedBy(actor),
                London.today(clock),
                Band.of(Objects.requireNonNull(score.band())),
                score.inWords(),
                score.missing().isEmpty(),
                null);
    }

    private static String version(Score score) {
        var edition = "edition " + score.tool().edition();
        return score.version() == null
                ? edition
                : edition + ", " + score.version().name().toLowerCase(Locale.UK);
    }

    private static String completedBy(Actor actor) {
        var name = actor.fullName() + ", " + actor.agency();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
