package org.openmappa.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openmappa.ui.FixtureOptions.NotOffered;
import org.springframework.core.io.ClassPathResource;

/** The kit gives the very HTML of the design system, shown by the design system's own examples. */
class KitTest {
    private static final String WHOLE = "*";

    @Test
    void everyExampleIsMatchedOrNamedWithAReason() throws IOException {
        var named = named();
        var fixtures = Fixture.all().stream()
                .filter(f -> !named.containsKey(f.component() + ": " + WHOLE))
                .toList();
        var missed = new TreeMap<String, String>();
        fixtures.forEach(f -> difference(f).ifPresent(why -> missed.put(f.title(), why)));

        System.out.printf("The kit matches %d of %d examples%n", fixtures.size() - missed.size(), fixtures.size());
        var surprises = new TreeMap<>(missed);
        surprises.keySet().removeAll(named.keySet());
        assertThat(surprises).isEmpty();
        assertThat(named.keySet().stream().filter(title -> !title.endsWith(WHOLE)))
                .as("named although matched, or unknown")
                .allSatisfy(title -> assertThat(missed).containsKey(title));
    }

    @Test
    void everyComponentIsOfferedOrNamedWithAReason() throws IOException {
        var wanting = Fixture.all().stream()
                .filter(f -> templateOf(f).isEmpty())
                .map(f -> f.component() + ": " + WHOLE)
                .collect(toSet());

        assertThat(named().keySet().stream().filter(title -> title.endsWith(WHOLE)))
                .containsExactlyInAnyOrderElementsOf(wanting);
    }

    @Test
    void everyReasonIsGiven() throws IOException {
        assertThat(named())
                .allSatisfy((title, reason) -> assertThat(reason).as(title).isNotBlank());
    }

    private static Optional<String> difference(Fixture fixture) {
        try {
            var params =
                    FixtureOptions.of(fixture.options(), templateOf(fixture).orElseThrow());
            var ours = Dom.of(Templates.render("govuk/" + fixture.template() + ".jte", params));
            var theirs = Dom.of(fixture.html());
            return ours.equals(theirs) ? Optional.empty() : Optional.of("\n" + ours + "instead of\n" + theirs);
        } catch (NotOffered e) {
            return Optional.of("not offered: " + e.getMessage());
        } catch (TemplateException e) {
            return Optional.of("fails: " + e.getCause());
        }
    }

    private static Optional<Method> templateOf(Fixture fixture) {
        try {
            var type = Class.forName("gg.jte.generated.precompiled.govuk.Jte" + fixture.template() + "Generated");
            return Stream.of(type.getMethods())
                    .filter(m -> m.getName().equals("render"))
                    .findFirst();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Lines of "component: example | reason". */
    private static Map<String, String> named() throws IOException {
        List<String> lines = new ClassPathResource("kit/not-offered.txt")
                .getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        return lines.stream()
                .map(line -> line.split(" \\| ", 2))
                .collect(toMap(parts -> parts[0].strip(), parts -> parts[1].strip()));
    }
}
