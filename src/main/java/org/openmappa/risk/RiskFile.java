package org.openmappa.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.MappaCase;

/**
 * What is known of the risk in a case, newest first.
 *
 * @param tools the newest result of each tool
 * @param earlierTools all other results
 * @param view the view that stands
 * @param earlierViews those that it replaced
 * @param disagreement how the tools differ, if they do
 */
public record RiskFile(
        MappaCase mappaCase,
        List<ToolResult> tools,
        List<ToolResult> earlierTools,
        @Nullable HarmView view,
        List<HarmView> earlierViews,
        List<Explanation> explanations,
        List<RiskFactor> factors,
        @Nullable String disagreement) {

    /** Number of the view that stands; 0 before the first. */
    public int version() {
        return view == null ? 0 : view.number();
    }

    public List<RiskFactor> standing() {
        return factors.stream().filter(RiskFactor::stands).toList();
    }
}
