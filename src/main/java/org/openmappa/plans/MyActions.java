package org.openmappa.plans;

import java.util.List;
import org.openmappa.cases.Cases;
import org.openmappa.cases.MappaCase;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Lists the actions that a colleague owns; the list goes on the trail with the cases on it. */
@UseCase
public class MyActions {
    /** Lines on a page. */
    public static final int PAGE = 25;

    private final PlanRecords records;
    private final Cases cases;

    MyActions(PlanRecords records, Cases cases) {
        this.records = records;
        this.cases = cases;
    }

    /** An action with its case. */
    public record Line(Action action, MappaCase mappaCase) {}

    /** One page of the list. */
    public record Page(List<Line> lines, long total) {}

    /** @param page counts from 1 */
    public Page of(Actor actor, boolean ended, int page) {
        List<PlanRecords.Mine> mine = records.mine(actor, ended, (Math.max(page, 1) - 1) * PAGE, PAGE);
        if (!actor.may(Right.COMPLETE_ACTION)) {
            throw new Forbidden("no actions in this role");
        }
        List<Action> actions =
                records.all(mine.stream().map(PlanRecords.Mine::actionId).toList());
        List<MappaCase> entered =
                cases.all(actions.stream().map(Action::caseId).distinct().toList());
        List<Line> lines = actions.stream()
                .flatMap(action -> entered.stream()
                        .filter(file -> file.id().value().equals(action.caseId()))
                        .map(file -> new Line(action, file)))
                .toList();
        return new Page(lines, mine.isEmpty() ? 0 : mine.getFirst().total());
    }
}
