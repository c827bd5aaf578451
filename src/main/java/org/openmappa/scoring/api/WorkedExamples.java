package org.openmappa.scoring.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.openmappa.scoring.RiskTool;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The facts of an invented person for each tool, as the API's document shows them. */
final class WorkedExamples {
    private static final String FILE = "/scoring/worked-examples.json";

    private WorkedExamples() {}

    static Map<RiskTool, Map<String, Object>> read(JsonMapper json) {
        try (InputStream in = WorkedExamples.class.getResourceAsStream(FILE)) {
            Map<String, Map<String, Object>> bySlug =
                    json.readValue(Objects.requireNonNull(in), new TypeReference<>() {});
            var byTool = new EnumMap<RiskTool, Map<String, Object>>(RiskTool.class);
            bySlug.forEach((slug, facts) -> byTool.put(RiskTool.at(slug), facts));
            return byTool;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
