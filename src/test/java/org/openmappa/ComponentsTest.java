package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The components of others that are on board: all known, unchanged since somebody looked, under licences that we accept. */
class ComponentsTest {
    private static final Path LICENCES = Path.of("src/test/resources/security/licences.csv");
    private static final Path PAGE = Path.of("docs/components.md");
    private static final Path ON_BOARD = Path.of("target/runtime-classpath.txt");
    private static final Path PACKED = Path.of("target/classes");

    /** @param component the only one for which it is accepted; empty: any */
    private record Accepted(String licence, String component, String why) {
        static Accepted of(CSVRecord row) {
            return new Accepted(row.get("licence"), row.get("component"), row.get("why"));
        }

        boolean covers(Inventory.Component candidate, String itsLicence) {
            return licence.equals(itsLicence) && (component.isEmpty() || component.equals(candidate.name()));
        }
    }

    private final Inventory inventory = Inventory.read();
    private final List<Accepted> accepted = accepted();

    @Test
    void everyLicenceIsOneThatWeAccept() {
        assertThat(inventory.components().stream().flatMap(this::refused))
                .as("look at the licence, then exclude the component or write a row with the reason into %s", LICENCES)
                .isEmpty();
    }

    @Test
    void aLicenceThatNobodyAcceptedIsRefused() {
        assertThat(refused(new Inventory.Component("example:strange", "1", List.of("MIT", "AGPL-3.0-only"), "")))
                .containsExactly("example:strange AGPL-3.0-only");
        assertThat(refused(new Inventory.Component("example:strange", "1", List.of(Inventory.NO_LICENCE), "")))
                .hasSize(1);
    }

    @Test
    void noLicenceIsAcceptedForNothing() {
        assertThat(accepted).allSatisfy(row -> assertThat(row.why()).isNotBlank());
        assertThat(accepted)
                .filteredOn(row -> inventory.components().stream()
                        .noneMatch(c -> c.licences().stream().anyMatch(licence -> row.covers(c, licence))))
                .isEmpty();
    }

    @Test
    void everythingOnBoardIsInTheInventory() throws Exception {
        List<String> onBoard = new ArrayList<>();
        for (String jar : Files.readString(ON_BOARD).strip().split(File.pathSeparator, -1)) {
            onBoard.add(sha256(Path.of(jar)));
        }
        assertThat(inventory.hashes()).containsExactlyInAnyOrderElementsOf(onBoard);
    }

    /** Like a lock file: where a component comes from, and who wrote it, is settled when its hash is committed. */
    @Test
    void everyComponentIsByteForByteTheOneThatWasLookedAt() throws IOException {
        String now = String.join("\n", page()) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, now);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("look at what is new, then: mvn test -Dtest=ComponentsTest -Dgolden.write=true")
                .isEqualTo(now);
    }

    @Test
    void nothingIsFetchedFromElsewhereThanMavenCentral() throws Exception {
        Document pom = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new File("pom.xml"));
        assertThat(List.of("repositories", "pluginRepositories", "systemPath"))
                .allSatisfy(element -> assertThat(
                                pom.getElementsByTagNameNS("*", element).getLength())
                        .as(element)
                        .isZero());
    }

    @Test
    void versionsAreFixed() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).doesNotContainPattern("SNAPSHOT|LATEST|RELEASE<|>[\\[(]");
        assertThat(inventory.components())
                .noneMatch(component -> component.version().contains("SNAPSHOT"));
    }

    @Test
    void neitherSourcesNorTheirHistoryArePacked() throws IOException {
        try (Stream<Path> packed = Files.walk(PACKED)) {
            assertThat(packed.map(file -> String.valueOf(file.getFileName())))
                    .isNotEmpty()
                    .noneMatch(name -> name.matches("\\.(git|svn|hg|bzr).*|.*\\.(java|jte|orig|rej|bak)"));
        }
    }

    private Stream<String> refused(Inventory.Component component) {
        return component.licences().stream()
                .filter(licence -> accepted.stream().noneMatch(row -> row.covers(component, licence)))
                .map(licence -> component.name() + " " + licence);
    }

    private List<String> page() {
        List<String> lines = new ArrayList<>("""
                # Components of others, and their licences

                Everything that the jar brings with it. `ComponentsTest` writes this page from the inventory of the build (CycloneDX,
                in the jar under `META-INF/sbom/application.cdx.json`), and fails when a component is added, changes by a byte, or has
                a licence that is not accepted. Several licences of one component are a choice. How components are kept up to date:
                [runbooks/advisories.md](runbooks/advisories.md).

                | Licence | For | Accepted because |
                |---|---|---|
                """.lines().toList());
        accepted.forEach(row -> lines.add("| %s | %s | %s |"
                .formatted(row.licence(), row.component().isEmpty() ? "any" : row.component(), row.why())));
        lines.addAll(List.of("", "| Component | Version | Licence | SHA-256 of its jar |", "|---|---|---|---|"));
        inventory
                .components()
                .forEach(component -> lines.add("| %s | %s | %s | `%s` |"
                        .formatted(
                                component.name(),
                                component.version(),
                                String.join(", ", component.licences()),
                                component.sha256())));
        return lines;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static List<Accepted> accepted() {
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build()
                .parse(Files.newBufferedReader(LICENCES))) {
            return rows.stream().map(Accepted::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
