package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Schedule 15 to the Criminal Justice Act 2003: the violent (1), sexual (2) and terrorism (3) offences. */
final class Schedule15 {
    static final LawTable TABLE = LawTable.read("cja-2003-schedule-15");
    private static final Map<OffenceRef, List<Row>> ROWS =
            TABLE.map(Row::of).stream().collect(Collectors.groupingBy(Row::offence));

    private Schedule15() {}

    /** One paragraph of the schedule as it lists one offence. */
    record Row(OffenceRef offence, String part, String paragraph, List<Condition> conditions, LawTable.Row source) {
        static Row of(LawTable.Row row) {
            return new Row(
                    new OffenceRef(row.text("offence")),
                    row.text("part"),
                    row.text("paragraph"),
                    Condition.list(row.words("condition")),
                    row);
        }

        String citation() {
            return TABLE.cite() + " Part " + part + " para " + paragraph;
        }

        Step lists(Conviction conviction) {
            var conditions = conditions().stream().map(c -> c.met(conviction, citation()));
            var listed = Step.law("The paragraph lists the offence", citation(), source.text("evidence"), true);
            return Step.all(
                    "Listed in Schedule 15, Part " + part,
                    citation(),
                    Stream.concat(Stream.of(listed), conditions).toList());
        }
    }

    static List<Row> of(OffenceRef offence) {
        return ROWS.getOrDefault(offence, List.of());
    }

    static List<Row> of(OffenceRef offence, List<String> parts, LocalDate day) {
        return of(offence).stream()
                .filter(r -> parts.contains(r.part()) && r.source().inForceOn(day))
                .toList();
    }
}
