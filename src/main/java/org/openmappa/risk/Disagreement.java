package org.openmappa.risk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tools that put the risk in different bands. The guidance of 2004 let one tool win over another; a modern rule was not
 * found, therefore a person explains.
 */
record Disagreement(List<UUID> results, String words) {

    /** Between the newest results of the tools. */
    static Optional<Disagreement> among(List<ToolResult> tools) {
        List<ToolResult> banded = banded(tools);
        boolean differ = banded.stream().map(ToolResult::band).distinct().count() > 1;
        return differ ? Optional.of(of(banded, said(banded))) : Optional.empty();
    }

    /** Between the highest band of a view and the newest results of the tools. */
    static Optional<Disagreement> with(Band highest, List<ToolResult> tools) {
        List<ToolResult> banded = banded(tools);
        boolean differ = banded.stream().anyMatch(tool -> tool.band() != highest);
        return differ
                ? Optional.of(of(banded, "The view: " + highest.label() + ". " + said(banded)))
                : Optional.empty();
    }

    private static List<ToolResult> banded(List<ToolResult> tools) {
        return tools.stream().filter(tool -> tool.band() != null).toList();
    }

    private static Disagreement of(List<ToolResult> compared, String words) {
        return new Disagreement(compared.stream().map(ToolResult::id).sorted().toList(), words);
    }

    private static String said(List<ToolResult> tools) {
        return tools.stream().map(ToolResult::said).collect(Collectors.joining(". ")) + ".";
    }
}
