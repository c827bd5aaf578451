package org.openmappa.board;

import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.cases.Cases;
import org.openmappa.shared.Actor;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Opens the cases behind a figure of the return: those that the actor holds a grant to read, and no others. */
@UseCase
public class OpenFigure {
    private final Gate gate;
    private final CompileReturn compile;
    private final BoardRecords records;
    private final Cases cases;

    OpenFigure(Gate gate, CompileReturn compile, BoardRecords records, Cases cases) {
        this.gate = gate;
        this.compile = compile;
        this.records = records;
        this.cases = cases;
    }

    /** @param page counted from 1 */
    public Evidence of(Actor actor, Cell cell, int page) {
        gate.note(actor, Right.READ_CASE, "LIST", "return.figure", Map.of("cell", cell.label()));
        AnnualReturn all = compile.of(actor, cell.on());
        if (cell.category() != null && !all.categories().contains(cell.category())) {
            throw new NotFound();
        }
        var behind = records.behind(actor, cell, (page - 1) * Evidence.PAGE, Evidence.PAGE);
        return new Evidence(cell, all.figure(cell.category(), cell.level()), behind.total(), cases.all(behind.cases()));
    }
}
