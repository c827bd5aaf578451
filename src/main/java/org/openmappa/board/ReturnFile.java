package org.openmappa.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openmappa.access.TakenOut;
import org.openmappa.shared.London;

/**
 * The return as a file to be taken away: the same lines whether as CSV or as a spreadsheet. Who took it out stands below the
 * table, after its source: lines of words stand round the table anyway, CSV knows no comments, and a line outlives a change
 * of the file's name.
 */
public record ReturnFile(AnnualReturn annualReturn, TakenOut taken) {
    private static final String MARKING = "OFFICIAL-SENSITIVE";

    /** Carries the marking, so that it is seen before the file is opened. */
    public String name(String extension) {
        String area = annualReturn.area().replaceAll("[^A-Za-z0-9]+", "-");
        return String.format(Locale.ROOT, "%s_annual-return-A1_%s_%s.%s", MARKING, area, annualReturn.on(), extension);
    }

    /** What the file says, line by line; numbers as numbers. */
    List<List<Object>> lines() {
        Definition definition = annualReturn.definition();
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(MARKING));
        lines.add(List.of("Annual return, table A1: " + definition.title()));
        lines.add(List.of(annualReturn.area() + ", " + London.day(annualReturn.on())));
        lines.add(List.of("Category", "Level 1", "Level 2", "Level 3", "Total"));
        annualReturn
                .categories()
                .forEach(category -> lines.add(line("Category " + category, annualReturn.row(category))));
        lines.add(line("Total", annualReturn.row(null)));
        lines.add(List.of("Definition, edition " + definition.edition() + ", in force from "
                + London.day(definition.validFrom()) + ": " + definition.wording()));
        lines.add(List.of("Source: " + definition.source()));
        lines.add(List.of(taken.words()));
        return lines;
    }

    private Spreadsheet.Properties properties() {
        return new Spreadsheet.Properties(
                "Annual return, table A1, " + annualReturn.area(), MARKING, taken.viewer(), taken.words());
    }

    private static List<Object> line(String label, List<Figure> figures) {
        Stream<Object> cells = figures.stream().map(f -> f.cases() == null ? f.words() : f.cases());
        return Stream.concat(Stream.<Object>of(label), cells).toList();
    }

    public byte[] csv() {
        return Csv.of(lines());
    }

    public byte[] ods() {
        return Spreadsheet.of("A1", lines(), properties());
    }
}
