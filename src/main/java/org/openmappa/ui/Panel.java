package org.openmappa.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section that one module offers to another's page: a title, lines of a summary, a table, and links to what can be
 * done next. Words only; the page decides how it looks.
 */
public record Panel(
        String id,
        String title,
        @Nullable Tag tag,
        List<SummaryRow> rows,
        List<String> head,
        List<List<Cell>> table,
        List<ActionLink> links,
        @Nullable String empty) {
    public static Panel of(String id, String title) {
        return new Panel(id, title, null, List.of(), List.of(), List.of(), List.of(), null);
    }

    public Panel rows(List<SummaryRow> lines) {
        return new Panel(id, title, tag, List.copyOf(lines), head, table, links, empty);
    }

    public Panel table(List<String> headings, List<List<Cell>> cells) {
        return new Panel(id, title, tag, rows, List.copyOf(headings), List.copyOf(cells), links, empty);
    }

    public Panel links(ActionLink... next) {
        return new Panel(id, title, tag, rows, head, table, List.of(next), empty);
    }

    public Panel links(List<ActionLink> next) {
        return new Panel(id, title, tag, rows, head, table, List.copyOf(next), empty);
    }

    public Panel tagged(String text, @Nullable String colour) {
        return new Panel(id, title, Tag.of(text, colour), rows, head, table, links, empty);
    }

    /** What it says while there is nothing in it. */
    public Panel saying(String words) {
        return new Panel(id, title, tag, rows, head, table, links, words);
    }

    public boolean isEmpty() {
        return rows.isEmpty() && table.isEmpty();
    }
}
