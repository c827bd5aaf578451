package org.openmappa;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is on board, as the build lists it for whoever runs the product (CycloneDX), in the jar under {@code META-INF}. */
record Inventory(List<Component> components) {
    static final Path FILE = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    static final String NO_LICENCE = "none named";

    /**
     * @param name group and artifact, with a colon between them
     * @param licences identifiers of SPDX, or the words of the component where it has none
     * @param sha256 of its jar
     */
    record Component(String name, String version, List<String> licences, String sha256) {
        private static Component of(JsonNode component) {
            return new Component(
                    component.path("group").asString() + ":"
                            + component.path("name").asString(),
                    component.path("version").asString(),
                    licences(component.path("licenses")),
                    sha256(component.path("hashes")));
        }

        private static List<String> licences(JsonNode licences) {
            List<String> named = licences.valueStream()
                    .map(licence -> licence.path("license"))
                    .map(licence -> licence.has("id") ? licence.path("id") : licence.path("name"))
                    .map(JsonNode::asString)
                    .toList();
            return named.isEmpty() ? List.of(NO_LICENCE) : named;
        }

        private static String sha256(JsonNode hashes) {
            return hashes.valueStream()
                    .filter(hash -> hash.path("alg").asString().equals("SHA-256"))
                    .map(hash -> hash.path("content").asString())
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Inventory read() {
        return new Inventory(JsonMapper.shared()
                .readTree(FILE)
                .path("components")
                .valueStream()
                .map(Component::of)
                .sorted(Comparator.comparing(Component::name))
                .toList());
    }

    Stream<String> hashes() {
        return components.stream().map(Component::sha256);
    }
}
