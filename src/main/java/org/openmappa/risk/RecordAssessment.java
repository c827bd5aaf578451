package org.openmappa.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.CaseWork;
import org.openmappa.cases.Chronicle;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/** Records what a tool said, and the shared view of the risk of serious harm. */
@UseCase
public class RecordAssessment {
    private final CaseWork work;
    private final RiskRecords records;
    private final Chronicle chronicle;

    RecordAssessment(CaseWork work, RiskRecords records, Chronicle chronicle) {
        this.work = work;
        this.records = records;
        this.chronicle = chronicle;
    }

    public UUID tool(Actor actor, CaseId id, NewToolResult result) {
        return add(actor, id, result, null);
    }

    /** A result that was worked out here: the score is kept with it, so that everybody can see how it came about. */
    public UUID workedOut(Actor actor, CaseId id, NewToolResult result, WorkedOut score) {
        return add(actor, id, result, score);
    }

    private UUID add(Actor actor, CaseId id, NewToolResult result, @Nullable WorkedOut score) {
        work.enter(actor, id, result.item(), Right.RECORD_RISK, "risk.tool", Map.of());
        Refused.when(
                result.band() == Band.NOT_YET_KNOWN || (result.band() == null && result.judgement() == null),
                "judgement",
                "Enter the band, or what the tool said in words");
        Refused.when(
                result.tool() == Tool.OTHER && result.toolVersion() == null,
                "toolVersion",
                "Enter the name of the tool");
        UUID added = records.add(id, result, score, actor);
        String band = result.band() == null ? "recorded" : result.band().label();
        chronicle.note(actor, id, "risk.tool", result.tool().label() + ": " + band);
        return added;
    }

    /** @param version number of the view that stood when the form was opened; 0 for none */
    public UUID view(Actor actor, CaseId id, int version, NewHarmView view) {
        work.enter(actor, id, view.item(), Right.RECORD_RISK, "risk.view", Map.of());
        unlessChanged(id, version);
        List<ToolResult> tools = OpenRisk.newest(records.tools(id));
        Optional<Disagreement> unexplained = unexplained(id, view, tools);
        Refused.when(
                unexplained.isPresent() && view.explanation() == null,
                "explanation",
                "Explain the difference before you save. "
                        + unexplained.map(Disagreement::words).orElse(""));
        UUID added = records.add(id, version, view, actor);
        String explanation = view.explanation();
        if (explanation != null) {
            unexplained.ifPresent(d -> records.explain(id, d, explanation, added, view.item(), actor));
        }
        chronicle.note(actor, id, "risk.view", said(view));
        return added;
    }

    /** @param version number of the view that is confirmed */
    public void confirm(Actor actor, CaseId id, int version, ConfirmedView confirmed) {
        work.enter(
                actor, id, confirmed.item(), Right.RECORD_RISK, "risk.confirm", Map.of("reason", confirmed.reason()));
        HarmView current = records.current(id)
                .orElseThrow(() -> new Refused("reason", "There is no view yet to confirm: record one"));
        unlessChanged(id, version);
        Refused.when(
                found(current.highest(), OpenRisk.newest(records.tools(id)))
                        .filter(d -> !records.explained(id, d.results()))
                        .isPresent(),
                "reason",
                "A tool differs from this view and nobody has explained why: record the view anew");
        records.confirm(id, version, confirmed, actor);
        chronicle.note(actor, id, "risk.confirm", "View of the risk of serious harm confirmed unchanged");
    }

    private void unlessChanged(CaseId id, int version) {
        if (records.current(id).map(HarmView::number).orElse(0) != version) {
            throw new Stale();
        }
    }

    /** Tools that differ among themselves are explained once; a view that no tool shares is explained each time. */
    private Optional<Disagreement> unexplained(CaseId id, NewHarmView view, List<ToolResult> tools) {
        boolean shared = view.highest()
                .map(highest -> tools.stream().anyMatch(tool -> tool.band() == highest))
                .orElse(true);
        return found(view.highest(), tools).filter(d -> !shared || !records.explained(id, d.results()));
    }

    private static Optional<Disagreement> found(Optional<Band> highest, List<ToolResult> tools) {
        return highest.flatMap(band -> Disagreement.with(band, tools)).or(() -> Disagreement.among(tools));
    }

    private static String said(NewHarmView view) {
        return "Risk of serious harm: " + view.highest().map(Band::label).orElse("not yet known") + " at its highest";
    }
}
