package org.openmappa.ui;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PageLinksTest {
    @Test
    void theFirstTheLastAndTheNeighboursAreShown() {
        assertThat(read(links(5, 12))).isEqualTo("1 … 4 [5] 6 … 12");
        assertThat(read(links(1, 3))).isEqualTo("[1] 2 3");
        assertThat(read(links(12, 12))).isEqualTo("1 … 11 [12]");
    }

    @Test
    void onePageNeedsNoLinks() {
        assertThat(links(1, 1).isNeeded()).isFalse();
        assertThat(links(1, 0).isNeeded()).isFalse();
    }

    @Test
    void thereIsNothingBeforeTheFirstOrAfterTheLast() {
        assertThat(links(1, 2).previous()).isNull();
        assertThat(links(2, 2).next()).isNull();
        assertThat(links(1, 2).next()).isEqualTo(PageLink.to("?page=2"));
    }

    @Property
    void thePageShownIsAlwaysMarkedOnce(
            @ForAll @IntRange(min = 1, max = 200) int pages, @ForAll @IntRange(min = 1, max = 200) int page) {
        var current = Math.min(page, pages);

        assertThat(links(current, pages).items().stream().filter(PageNumber::current))
                .extracting(PageNumber::number)
                .containsExactly(Integer.toString(current));
    }

    private static PageLinks links(int current, int pages) {
        return PageLinks.of(current, pages, page -> "?page=" + page);
    }

    private static String read(PageLinks links) {
        return links.items().stream()
                .map(i -> i.ellipsis() ? "…" : i.current() ? "[" + i.number() + "]" : i.number())
                .collect(joining(" "));
    }
}
