package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * OWASP ASVS 5.0, level 3: every requirement that applies here has the tests that prove it, a document, or an honest "not
 * yet", in one file; what assessors read is written from that file.
 */
class AsvsTest {
    private static final Path FILE = Path.of("src/test/resources/security/asvs-5.0.csv");
    private static final Path PAGE = Path.of("docs/security.md");
    private static final Path TESTS = Path.of("src/test/java");

    private enum Kind {
        TEST("proved by tests"),
        DOCUMENT("documented"),
        NOT_YET("not yet");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** The chapters of the standard, and the requirements that apply; the introduction says which do not. */
    private enum Chapter {
        V1("Encoding and sanitization", "1.1.1-2 1.2.1-5 1.2.9-10 1.3.1-8 1.3.10-12 1.4.2-3 1.5.1-3"),
        V2("Validation and business logic", "2.1.1-3 2.2.1-3 2.3.1-5 2.4.1-2"),
        V3("Web frontend security", "3.1.1 3.2.1-3 3.3.1-5 3.4.1-8 3.5.1-8 3.6.1 3.7.1-5"),
        V4("API and web service", "4.1.1-5 4.2.1-5"),
        V5("File handling", "5.1.1 5.2.1-6 5.3.1-3 5.4.1-3"),
        V6("Authentication", "6.1.1-3 6.2.1-12 6.3.1-8 6.4.1-6 6.5.1-8 6.7.1-2 6.8.1-2 6.8.4"),
        V7("Session management", "7.1.1-3 7.2.1-4 7.3.1-2 7.4.1-5 7.5.1-3 7.6.1-2"),
        V8("Authorization", "8.1.1-4 8.2.1-4 8.3.1-3 8.4.1-2"),
        V9("Self-contained tokens", "9.1.1-3 9.2.1-4"),
        V10("OAuth and OpenID Connect", "10.1.1-2 10.2.1-3 10.3.1-5 10.4.1-16 10.5.1-5 10.6.1-2"),
        V11("Cryptography", "11.1.1-4 11.2.1-5 11.3.1-4 11.4.1-3 11.5.1-2 11.6.1-2 11.7.1-2"),
        V12("Secure communication", "12.1.1-4 12.2.1-2 12.3.1-5"),
        V13("Configuration", "13.1.1-4 13.2.1-6 13.3.1-4 13.4.1-7"),
        V14("Data protection", "14.1.1-2 14.2.1-8 14.3.1-3"),
        V15("Secure coding and architecture", "15.1.1-5 15.2.1-5 15.3.1-7 15.4.1-4"),
        V16("Logging and error handling", "16.1.1 16.2.1-5 16.3.1-4 16.4.1-3 16.5.1-4");

        private final String title;
        private final String ids;

        Chapter(String title, String ids) {
            this.title = title;
            this.ids = ids;
        }

        Stream<String> ids() {
            return Arrays.stream(ids.split(" ", -1)).flatMap(Chapter::range);
        }

        private static Stream<String> range(String written) {
            int point = written.lastIndexOf('.');
            String[] ends = written.substring(point + 1).split("-", 2);
            return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .mapToObj(n -> written.substring(0, point + 1) + n);
        }
    }

    /**
     * @param level from which level of the standard on it is asked for, 1 to 3
     * @param asks what it asks for, shortened and in our words
     * @param proof tests or documents, divided by semicolons; or what is missing
     */
    private record Requirement(String id, int level, String asks, Kind kind, String proof) {
        static Requirement of(CSVRecord line) {
            return new Requirement(
                    line.get("id"),
                    Integer.parseInt(line.get("level")),
                    line.get("asks"),
                    Kind.valueOf(line.get("kind")),
                    line.get("proof"));
        }

        boolean isOf(Chapter chapter) {
            return id.startsWith(chapter.name().substring(1) + ".");
        }

        Stream<String> proofs() {
            return Arrays.stream(proof.split(";", -1)).map(String::strip);
        }
    }

    private final List<Requirement> requirements = read();

    @Test
    void everyApplicableRequirementIsThereOnceAndNoOther() {
        assertThat(requirements)
                .extracting(Requirement::id)
                .containsExactlyElementsOf(
                        Arrays.stream(Chapter.values()).flatMap(Chapter::ids).toList())
                .hasSize(311);
    }

    @Test
    void everyRequirementSaysWhatItAsksAndWhatAnswersIt() {
        assertThat(requirements).allSatisfy(requirement -> {
            assertThat(requirement.level()).as(requirement.id()).isBetween(1, 3);
            assertThat(requirement.asks()).as(requirement.id()).isNotBlank();
            assertThat(requirement.proofs()).as(requirement.id()).noneMatch(String::isBlank);
        });
    }

    @Test
    void everyTestThatIsNamedExists() {
        Map<String, String> classes = testClasses();
        assertThat(of(Kind.TEST).flatMap(Requirement::proofs).distinct().filter(name -> !isTest(classes, name)))
                .isEmpty();
    }

    @Test
    void everyDocumentThatIsNamedExists() {
        assertThat(of(Kind.DOCUMENT).flatMap(Requirement::proofs).distinct())
                .allMatch(path -> path.startsWith("docs/"))
                .allMatch(path -> Files.isRegularFile(Path.of(path)));
    }

    @Test
    void thePageForAssessorsSaysTheSame() throws IOException {
        String now = String.join("\n", page()) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, now);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("%s is written from %s: mvn test -Dtest=AsvsTest -Dgolden.write=true", PAGE, FILE)
                .isEqualTo(now);
    }

    private List<String> page() {
        List<String> lines = new ArrayList<>("""
                # Security: where we stand against OWASP ASVS 5.0

                Target: level 3. Of its 345 requirements %d apply. The others are about what is not here (LDAP, XPath, LaTeX,
                memcache, SAML, GraphQL, WebSocket, WebRTC, codes by SMS or push, unmanaged memory, keys made from passwords,
                ciphers with a separate MAC) or rest with the deployer's network (encrypted client hello).

                Each requirement has the automated tests that prove it, a document, or the words "not yet" with what is missing.
                Only tests that prove the whole requirement count; "not yet" means not shown, though it may well be built.

                `AsvsTest` writes this page from [%s](../%s). It fails when a
                requirement has no answer, or names a test or document that does not exist. The words are ours and short: what
                counts is [the standard](https://github.com/OWASP/ASVS).

                | Chapter | Apply | Proved by tests | Documented | Not yet |
                |---|--:|--:|--:|--:|
                """.formatted(requirements.size(), FILE.getFileName(), FILE)
                .lines()
                .toList());
        for (Chapter chapter : Chapter.values()) {
            lines.add(counts(chapter.name() + " " + chapter.title, of(chapter)));
        }
        lines.add(counts("**All**", requirements));
        for (Chapter chapter : Chapter.values()) {
            lines.addAll(List.of(
                    "",
                    "## " + chapter.name() + " " + chapter.title,
                    "",
                    "| Id | Level | Asks | State | Proof, or what is missing |",
                    "|---|--:|---|---|---|"));
            of(chapter).stream().map(AsvsTest::row).forEach(lines::add);
        }
        return lines;
    }

    private static String counts(String name, List<Requirement> which) {
        String kinds = Arrays.stream(Kind.values())
                .map(kind -> which.stream().filter(r -> r.kind() == kind).count())
                .map(String::valueOf)
                .collect(Collectors.joining(" | "));
        return "| %s | %d | %s |".formatted(name, which.size(), kinds);
    }

    private static String row(Requirement requirement) {
        String proof =
                switch (requirement.kind()) {
                    case TEST ->
                        requirement.proofs().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
                    case DOCUMENT ->
                        requirement
                                .proofs()
                                .map(path -> path.substring("docs/".length()))
                                .map(path -> "[" + path + "](" + path + ")")
                                .collect(Collectors.joining(", "));
                    case NOT_YET -> requirement.proof();
                };
        return "| %s | %d | %s | %s | %s |"
                .formatted(requirement.id(), requirement.level(), requirement.asks(), requirement.kind().words, proof);
    }

    private Stream<Requirement> of(Kind kind) {
        return requirements.stream().filter(requirement -> requirement.kind() == kind);
    }

    private List<Requirement> of(Chapter chapter) {
        return requirements.stream()
                .filter(requirement -> requirement.isOf(chapter))
                .toList();
    }

    /** Whether {@code Class.method} is something that JUnit runs. */
    private static boolean isTest(Map<String, String> classes, String name) {
        String[] parts = name.split("\\.", 2);
        try {
            return parts.length == 2
                    && classes.containsKey(parts[0])
                    && Arrays.stream(Class.forName(classes.get(parts[0]), false, AsvsTest.class.getClassLoader())
                                    .getDeclaredMethods())
                            .filter(method -> method.getName().equals(parts[1]))
                            .anyMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
        } catch (ClassNotFoundException gone) {
            return false;
        }
    }

    /** Each test class by its simple name; two of one name would leave open which one is meant. */
    private static Map<String, String> testClasses() {
        try (Stream<Path> sources = Files.walk(TESTS)) {
            return sources.filter(path -> path.toString().endsWith("Test.java"))
                    .map(path -> TESTS.relativize(path).toString().replace(".java", ""))
                    .collect(Collectors.toMap(
                            path -> path.substring(path.lastIndexOf('/') + 1),
                            path -> path.replace('/', '.'),
                            (one, other) -> {
                                throw new IllegalStateException("two tests of one name: " + one + ", " + other);
                            },
                            LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Requirement> read() {
        try (CSVParser lines = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build()
                .parse(Files.newBufferedReader(FILE))) {
            return lines.stream().map(Requirement::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
