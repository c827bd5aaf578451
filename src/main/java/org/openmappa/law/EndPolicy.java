package org.openmappa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When Category 2 ends. The statute gives no end, so this is policy, kept in a table apart from the law. */
final class EndPolicy {
    static final LawTable TABLE = LawTable.read("policy-category-2-end");
    private static final Map<Disposal, LawTable.Row> ROWS = TABLE.map(r -> r).stream()
            .collect(Collectors.toMap(r -> Disposal.valueOf(r.text("disposal")), Function.identity()));

    private EndPolicy() {}

    /** What ends the category, and whether that was read in the guidance or is only our reading of it. */
    static String inWords(Disposal disposal) {
        var row = ROWS.get(disposal);
        return row == null || row.yes("verified") ? endOf(disposal) : endOf(disposal) + " (not verified in guidance)";
    }

    private static String endOf(Disposal disposal) {
        var row = ROWS.get(disposal);
        return row == null ? "the end of the sentence or order" : row.text("ends_with");
    }

    /** What is still to be recorded for a ground that holds: from when it runs, and until when. */
    static List<String> stillToRecord(Sentence sentence, LocalDate asAt) {
        var missing = new ArrayList<String>();
        if (sentence.imposedOn() == null) {
            missing.add("Not recorded: the date of the sentence or order");
        }
        if (sentence.endsOn() == null) {
            missing.add("Not recorded: the date of " + endOf(sentence.disposal()) + perhapsOver(sentence, asAt));
        }
        return missing;
    }

    /** Consecutive terms and supervision can outlast the term, so its end is a hint and ends nothing by itself. */
    private static String perhapsOver(Sentence sentence, LocalDate asAt) {
        if (sentence.imposedOn() == null || sentence.term() == null) {
            return "";
        }
        var full = sentence.term().after(sentence.imposedOn()).minusDays(1);
        return full.isBefore(asAt) ? "; the whole term ran out on " + Words.of(full) + ", so it may be over" : "";
    }
}
