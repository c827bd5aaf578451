package org.openmappa.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The links from one page of many to the others: first, last, and those around the one shown. */
public record PageLinks(
        @Nullable PageLink previous, @Nullable PageLink next, List<PageNumber> items) {

    /** Pages count from 1. */
    public static PageLinks of(int current, int pages, IntFunction<String> hrefOf) {
        var previous = current > 1 ? PageLink.to(hrefOf.apply(current - 1)) : null;
        var next = current < pages ? PageLink.to(hrefOf.apply(current + 1)) : null;
        return new PageLinks(previous, next, numbers(current, pages, hrefOf));
    }

    public boolean isNeeded() {
        return items.size() > 1;
    }

    private static List<PageNumber> numbers(int current, int pages, IntFunction<String> hrefOf) {
        var numbers = new ArrayList<PageNumber>();
        var last = 0;
        for (var page = 1; page <= pages; page++) {
            if (page == 1 || page == pages || Math.abs(page - current) <= 1) {
                if (page - last > 1) {
                    numbers.add(PageNumber.dots());
                }
                numbers.add(PageNumber.of(page, hrefOf.apply(page), page == current));
                last = page;
            }
        }
        return List.copyOf(numbers);
    }
}
