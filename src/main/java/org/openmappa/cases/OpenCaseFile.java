package org.openmappa.cases;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;
import org.openmappa.ui.Panel;
import tools.jackson.databind.JsonNode;

/** Opens the case file: the case and what every module knows of it, read in one statement. */
@UseCase
public class OpenCaseFile {
    private final Gate gate;
    private final CaseRecords records;
    private final Cases cases;
    private final List<CasePart> parts;
    private final String merged;

    OpenCaseFile(Gate gate, CaseRecords records, Cases cases, List<CasePart> parts) {
        this.gate = gate;
        this.records = records;
        this.cases = cases;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(CasePart::order)).toList();
        this.merged = this.parts.stream()
                .map(part -> "'" + part.name() + "', "
                        + part.sql().replace(":case", "c.id").replace(":person", "c.person_id"))
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    /** The whole file of a case: summary, sections, and the parts as data. */
    public record File(MappaCase mappaCase, List<Panel> panels, JsonNode parts) {}

    public File of(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "case.open");
        CaseRecords.Whole whole = records.whole(id, merged);
        return new File(
                whole.mappaCase(),
                parts.stream()
                        .flatMap(
                                part -> part
                                        .panels(
                                                actor,
                                                whole.mappaCase(),
                                                whole.parts().path(part.name()))
                                        .stream())
                        .toList(),
                whole.parts());
    }

    /** Only the summary, for pages about one part of the case. */
    public MappaCase summary(Actor actor, CaseId id) {
        gate.read(actor, id, Right.READ_CASE, "case.summary");
        return cases.get(id);
    }
}
