package org.openmappa.risk.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmappa.risk.Band;
import org.openmappa.risk.HarmView;
import org.openmappa.risk.Target;
import org.openmappa.ui.Cell;

/** The bands as a picture: one line for each target, the tag under its band; the word is there beside the colour. */
final class Matrix {
    private Matrix() {}

    static List<Cell> head() {
        return Stream.concat(Stream.of("Risk to"), Arrays.stream(Band.values()).map(Band::label))
                .map(Cell::of)
                .toList();
    }

    static List<List<Cell>> rows(@Nullable HarmView view) {
        return Arrays.stream(Target.values())
                .map(target -> row(target, view == null ? Band.NOT_YET_KNOWN : view.band(target)))
                .toList();
    }

    private static List<Cell> row(Target target, Band of) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(target.label())));
        for (Band band : Band.values()) {
            row.add(band == of ? Cell.tag(band.label(), band.colour()) : Cell.of(""));
        }
        return row;
    }
}
