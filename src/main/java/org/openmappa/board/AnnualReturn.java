package org.openmappa.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Table A1 of the annual return: cases of an area by category and level at the end of a day. */
public record AnnualReturn(LocalDate on, String area, Definition definition, List<Figure> figures) {
    /** Levels in the order of the columns; the total comes last. */
    public static final List<Integer> LEVELS = List.of(1, 2, 3);

    public AnnualReturn {
        figures = List.copyOf(figures);
    }

    /** Categories in the order of the rows; the total comes last. */
    public List<Integer> categories() {
        return figures.stream()
                .map(Figure::category)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** A figure of the table; no category or no level means the total of all. */
    public Figure figure(@Nullable Integer category, @Nullable Integer level) {
        return figures.stream()
                .filter(f -> Objects.equals(f.category(), category) && Objects.equals(f.level(), level))
                .findFirst()
                .orElseThrow();
    }

    /** One row: its levels, then its total. */
    public List<Figure> row(@Nullable Integer category) {
        return Stream.concat(LEVELS.stream(), Stream.of((Integer) null))
                .map(level -> figure(category, level))
                .toList();
    }

    public boolean hidesSmallNumbers() {
        return figures.stream().anyMatch(f -> f.cases() == null);
    }
}
