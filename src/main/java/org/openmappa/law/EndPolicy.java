package org.openmappa.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** When Category 2 ends. The statute gives no end, so this is policy, kept in a table apart from the law. */
final class EndPolicy {
    static final LawTable TABLE = LawTable.read("policy-category-2-end");
    private static final Map<Disposal, String> ENDS = TABLE.map(r -> r).stream()
            .collect(Collectors.toMap(r -> Disposal.valueOf(r.text("disposal")), r -> r.text("ends_with")));

    private EndPolicy() {}

    static String endOf(Disposal disposal) {
        return ENDS.getOrDefault(disposal, "the end of the sentence or order");
    }

    /** What is still to be recorded for a ground that holds: from when it runs, and until when. */
    static List<String> stillToRecord(Sentence sentence) {
        var missing = new ArrayList<String>();
        if (sentence.imposedOn() == null) {
            missing.add("Not recorded: the date of the sentence or order");
        }
        if (sentence.endsOn() == null) {
            missing.add("Not recorded: the date of " + endOf(sentence.disposal()));
        }
        return missing;
    }
}
