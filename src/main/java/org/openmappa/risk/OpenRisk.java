package org.openmappa.risk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.cases.Cases;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Reads what is known of the risk in a case. */
@UseCase
public class OpenRisk {
    private final Gate gate;
    private final Cases cases;
    private final RiskRecords records;

    OpenRisk(Gate gate, Cases cases, RiskRecords records) {
        this.gate = gate;
        this.cases = cases;
        this.records = records;
    }

    public RiskFile of(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "risk.open");
        List<ToolResult> all = records.tools(id);
        List<ToolResult> newest = newest(all);
        List<HarmView> views = records.views(id);
        return new RiskFile(
                cases.get(id),
                newest,
                all.stream().filter(tool -> !newest.contains(tool)).toList(),
                views.isEmpty() ? null : views.getFirst(),
                views.stream().skip(1).toList(),
                records.explanations(id),
                records.factors(id),
                Disagreement.among(newest).map(Disagreement::words).orElse(null));
    }

    public RiskFactor factor(Actor actor, CaseId id, UUID factor) {
        gate.read(actor, id, Right.READ_CASE, "risk.factor.open");
        return records.factor(id, factor);
    }

    /** The newest result of each tool; other tools are told apart by their name. */
    static List<ToolResult> newest(List<ToolResult> newestFirst) {
        Set<Tool> seen = EnumSet.noneOf(Tool.class);
        return newestFirst.stream()
                .filter(result -> result.tool() == Tool.OTHER || seen.add(result.tool()))
                .toList();
    }
}
