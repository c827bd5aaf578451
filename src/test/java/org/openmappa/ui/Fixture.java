package org.openmappa.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One example of the design system: a component, its options and the HTML that they must give. */
record Fixture(String component, String name, JsonNode options, String html) {
    private static final String ALL =
            "classpath*:META-INF/resources/webjars/govuk-frontend/*/dist/govuk/components/*/fixtures.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    static List<Fixture> all() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources(ALL);
        return Stream.of(files).flatMap(Fixture::in).toList();
    }

    /** The name of our template: date-input is govuk/dateInput.jte. */
    String template() {
        var words = component.split("-");
        var name = new StringBuilder(words[0]);
        for (var word : List.of(words).subList(1, words.length)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    String title() {
        return component + ": " + name;
    }

    private static Stream<Fixture> in(Resource file) {
        try (var in = file.getInputStream()) {
            var all = JSON.readTree(in);
            var component = all.get("component").asString();
            return all.get("fixtures").valueStream().map(f -> of(component, f));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fixture of(String component, JsonNode f) {
        return new Fixture(
                component,
                f.get("name").asString(),
                f.get("options"),
                f.get("html").asString());
    }
}
