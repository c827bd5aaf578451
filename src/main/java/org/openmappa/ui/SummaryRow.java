package org.openmappa.ui;

import gg.jte.Content;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of a summary: what it is, what it says, and what can be done about it. */
public record SummaryRow(
        Wording key,
        @Nullable Wording value,
        @Nullable Actions actions,
        @Nullable String classes) {

    public static SummaryRow of(String key, @Nullable String value) {
        return of(key, value, null);
    }

    public static SummaryRow of(String key, Content value) {
        return of(key, null, value);
    }

    private static SummaryRow of(String key, @Nullable String text, @Nullable Content content) {
        return new SummaryRow(new Wording(key, null, null, false), new Wording(text, content, null, false), null, null);
    }

    public SummaryRow action(String text, String href, String unseen) {
        var link = ActionLink.of(text, href, unseen);
        return new SummaryRow(
                key, value, new Actions(Stream.concat(links(), Stream.of(link)).toList(), null), classes);
    }

    public boolean hasActions() {
        return actions != null && !actions.items().isEmpty();
    }

    private Stream<ActionLink> links() {
        return actions == null ? Stream.of() : actions.items().stream();
    }
}
