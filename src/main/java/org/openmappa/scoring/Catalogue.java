package org.openmappa.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.actuarial.Tool;

/** The catalogue as the API tells it: the tools that are computed, with what they ask, and those that are only recorded. */
public record Catalogue(List<ComputedTool> computed, List<RecordedTool> recordedOnly) {

    /** A tool that is computed; {@code tool} is its name in an address. */
    public record ComputedTool(
            String tool, String label, String predicts, List<ToolEdition> editions, List<AskedFact> facts) {}

    /** One edition of a tool; {@code bandsFrom} are the lowest values of medium, high and very high. */
    public record ToolEdition(
            String name,
            String edition,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String forWhom,
            String usedBy,
            String measure,
            List<BigDecimal> bandsFrom,
            String source) {}

    /** One fact, where it stands in the document, and the answers it takes where they are listed. */
    public record AskedFact(
            String fact, String question, @Nullable String hint, Kind kind, List<Question.Choice> answers) {}

    /** A tool whose result is recorded on a case and never computed. */
    public record RecordedTool(String label, String says, String forWhom) {}

    public static Catalogue whole() {
        return new Catalogue(
                Arrays.stream(RiskTool.values()).map(Catalogue::computed).toList(),
                JudgementTool.all().stream()
                        .map(j -> new RecordedTool(j.tool().label(), j.says(), j.forWhom()))
                        .toList());
    }

    private static ComputedTool computed(RiskTool tool) {
        return new ComputedTool(
                tool.slug(),
                tool.label(),
                tool.outcome(),
                tool.editions().stream().map(Catalogue::edition).toList(),
                tool.questions().stream()
                        .map(q -> new AskedFact(q.path(), q.words(), q.hint(), q.kind(), q.choices()))
                        .toList());
    }

    private static ToolEdition edition(Tool tool) {
        return new ToolEdition(
                tool.name(),
                tool.edition(),
                tool.from(),
                tool.until(),
                tool.forWhom(),
                tool.usedBy(),
                tool.measure(),
                tool.bandsFrom(),
                tool.source());
    }
}
