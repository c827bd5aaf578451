package org.openmappa.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The levels of the return as bars, for the eye; whoever cannot see them hears the same figures. */
public record Bars(List<Bar> bars) {
    private static final int LONGEST = 480;
    private static final int PITCH = 44;

    /** One bar: where it stands, how long it is, and what it says. */
    public record Bar(String label, String words, int y, int width) {}

    public static Bars of(AnnualReturn figures) {
        List<Figure> rows =
                figures.categories().stream().map(c -> figures.figure(c, null)).toList();
        int largest = rows.stream().mapToInt(Bars::length).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (Figure row : rows) {
            int width = largest == 0 ? 0 : Math.ceilDiv(length(row) * LONGEST, largest);
            bars.add(new Bar("Category " + row.category(), row.words(), bars.size() * PITCH, width));
        }
        return new Bars(List.copyOf(bars));
    }

    public int height() {
        return bars.size() * PITCH;
    }

    public String inWords() {
        return bars.stream()
                .map(bar -> bar.label() + ": " + bar.words())
                .collect(Collectors.joining(", ", "Bars of the totals. ", "."));
    }

    private static int length(Figure figure) {
        return figure.cases() == null ? 0 : figure.cases();
    }
}
