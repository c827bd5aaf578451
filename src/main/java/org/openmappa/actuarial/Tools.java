package org.openmappa.actuarial;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue of all tools and editions that are computed here. */
public final class Tools {
    private static final List<Tool> ALL = Table.read("tools").map(Tools::tool);

    private Tools() {}

    public static List<Tool> all() {
        return ALL;
    }

    /** A tool by its identifier and edition, such as {@code OSP_IIC} and {@code legacy}. */
    public static Optional<Tool> find(String id, String edition) {
        return ALL.stream()
                .filter(t -> t.id().equals(id) && t.edition().equals(edition))
                .findFirst();
    }

    /** The tool of that identifier, in its newest edition. */
    public static Optional<Tool> find(String id) {
        return ALL.stream().filter(t -> t.id().equals(id)).reduce((older, newer) -> newer);
    }

    static Tool get(String id, String edition) {
        return find(id, edition).orElseThrow();
    }

    static Tool get(String id) {
        return find(id).orElseThrow();
    }

    private static Tool tool(Table.Row row) {
        var table = Table.read(row.text("table"));
        var bounds = Stream.of("medium", "high", "very_high")
                .map(row::text)
                .filter(bound -> !bound.isEmpty())
                .map(BigDecimal::new)
                .toList();
        return new Tool(
                row.text("id"),
                row.text("name"),
                row.text("edition"),
                table.day("from"),
                table.day("until"),
                row.text("for_whom"),
                row.text("used_by"),
                table.said("source"),
                row.text("measure"),
                bounds);
    }
}
