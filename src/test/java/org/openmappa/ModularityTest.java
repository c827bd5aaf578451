package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The floors of the house: a module may use those below it, never those above. */
class ModularityTest {
    /** Ground floor first. Whoever adds a module finds its row here. */
    private static final List<Set<String>> ROWS = List.of(
            Set.of("shared", "law", "actuarial", "ui"),
            Set.of("access", "trail", "clocks", "web"),
            Set.of("persons", "offences", "accounts", "identity"),
            Set.of("cases"),
            Set.of("risk", "referral", "check", "enclave"),
            Set.of("meetings", "minutes", "plans", "sharing", "scoring"),
            Set.of("disclosure"),
            Set.of("decisions"),
            Set.of("quality", "oversight", "corrections", "retention"),
            Set.of("board"),
            Set.of("demo", "rules"),
            Set.of("app"));

    /** Neighbours on one floor that may knock at each other's door, in this direction only. */
    private static final Map<String, Set<String>> NEIGHBOURS = Map.of(
            "clocks", Set.of("access", "web"),
            "web", Set.of("access"),
            "trail", Set.of("access", "web"),
            "minutes", Set.of("meetings", "plans"),
            "sharing", Set.of("meetings"),
            "plans", Set.of("meetings"));

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|join|into|update|call|select \\* from)\\s+([a-z]+)\\.[a-z_]+");

    @Test
    void modulesAreEnteredByTheirDoorsAndNotInCircles() {
        ApplicationModules.of(OpenMappa.class, JavaClass.Predicates.equivalentTo(OpenMappa.class))
                .verify(); // the application starts the command line, which starts the application
    }

    @Test
    void everyModuleHasItsFloor() {
        Set<String> known = ROWS.stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(modules()).isSubsetOf(known);
    }

    @Test
    void noArrowPointsUpwards() {
        Set<String> upwards = ArchitectureTest.HOUSE.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(ModularityTest::pointsUpwards)
                .map(d -> d.getOriginClass().getName() + " uses "
                        + d.getTargetClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(upwards).isEmpty();
    }

    @Test
    void sqlReachesNoFloorAbove() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/openmappa"))) {
            Set<String> upwards = sources.filter(p -> p.toString().endsWith(".java"))
                    .flatMap(ModularityTest::reaches)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(upwards).isEmpty();
        }
    }

    private static Stream<String> reaches(Path source) {
        String module = Path.of("src/main/java/org/openmappa")
                .relativize(source)
                .getName(0)
                .toString();
        if (row(module) < 0) {
            return Stream.of();
        }
        return TABLE.matcher(read(source))
                .results()
                .map(found -> found.group(1))
                .filter(schema -> row(schema) > row(module))
                .map(schema -> source.getFileName() + " reads " + schema);
    }

    private static boolean pointsUpwards(Dependency dependency) {
        String from = module(dependency.getOriginClass());
        String to = module(dependency.getTargetClass());
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return false;
        }
        boolean neighbour = row(from) == row(to);
        return neighbour
                ? row(from) > 0 && !NEIGHBOURS.getOrDefault(from, Set.of()).contains(to)
                : row(to) > row(from);
    }

    private static int row(String module) {
        for (int n = 0; n < ROWS.size(); n++) {
            if (ROWS.get(n).contains(module)) {
                return n;
            }
        }
        return -1;
    }

    private static Set<String> modules() {
        return ArchitectureTest.HOUSE.stream()
                .map(ModularityTest::module)
                .filter(m -> !m.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The first name after org.openmappa; none for the application itself and for the generated pages. */
    private static String module(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length < 3 || !type.getPackageName().startsWith("org.openmappa.") ? "" : names[2];
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
