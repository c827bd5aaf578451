package org.openmappa.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openmappa.actuarial.Term;

/**
 * What each term adds, as bars on both sides of nought, for the eye; whoever cannot see them hears the same figures.
 * Terms that add nothing have no bar.
 */
public record TermBars(List<Bar> bars, int zero) {
    private static final int LEFT = 500;
    private static final int LONGEST = 340;
    private static final int PITCH = 36;

    /** One bar: where it stands, how long it is, and what it says. */
    public record Bar(String label, String words, boolean raises, int x, int y, int width) {}

    static TermBars of(List<Term> terms) {
        var shown = terms.stream().filter(t -> t.contribution() != 0).toList();
        double highest =
                Math.max(0, shown.stream().mapToDouble(Term::contribution).max().orElse(0));
        double lowest =
                Math.min(0, shown.stream().mapToDouble(Term::contribution).min().orElse(0));
        double scale = highest == lowest ? 0 : LONGEST / (highest - lowest);
        int zero = LEFT + (int) Math.round(-lowest * scale);
        var bars = new ArrayList<Bar>();
        for (var term : shown) {
            bars.add(bar(term, zero, scale, bars.size() * PITCH));
        }
        return new TermBars(List.copyOf(bars), zero);
    }

    private static Bar bar(Term term, int zero, double scale, int y) {
        int width = Math.max(1, (int) Math.round(Math.abs(term.contribution()) * scale));
        boolean raises = term.contribution() > 0;
        var words = (raises ? "+" : "") + Figures.rounded(term.contribution());
        return new Bar(term.name(), words.replace('-', '\u2212'), raises, raises ? zero : zero - width, y, width);
    }

    /** Whether there is something to compare. */
    public boolean tells() {
        return bars.size() > 1;
    }

    public int height() {
        return bars.size() * PITCH;
    }

    public String inWords() {
        return bars.stream()
                .map(bar -> bar.label() + ": " + bar.words())
                .collect(Collectors.joining(", ", "Bars of what each answer adds. ", "."));
    }
}
