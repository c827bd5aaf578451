package org.openmappa.actuarial;

import java.util.List;
import java.util.Optional;

/** A table of points or weights: the row of a factor that covers the level gives them. */
final class Points {
    private final Table table;

    private Points(Table table) {
        this.table = table;
    }

    static Points read(String name) {
        return new Points(Table.read(name));
    }

    List<Link> links() {
        return table.links();
    }

    List<Table.Row> rows() {
        return table.rows();
    }

    /** The points of a level; none where the table does not go so low or so high. */
    Optional<Double> find(String factor, int level) {
        return row(factor, level).map(r -> r.points("points"));
    }

    double weight(String factor) {
        return find(factor, 0).orElseThrow();
    }

    /** A row without bounds is a multiplier whose product is rounded; any other row counts as it stands. */
    Term term(String factor, String question, String said, int level) {
        var row = row(factor, level).orElseThrow(() -> new IllegalArgumentException(question + " has no row: " + said));
        boolean multiplies = row.whole("from") == null;
        return multiplies
                ? Term.rounded(question, said, level, row.points("points"))
                : Term.of(question, said, 1, row.points("points"));
    }

    private Optional<Table.Row> row(String factor, int level) {
        return table.rows().stream()
                .filter(r -> r.text("factor").equals(factor) && r.covers(level))
                .findFirst();
    }
}
