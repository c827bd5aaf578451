package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;

/** One thing that has to be notified, or the way in which, as sections 83, 87 and 89 stood on a day. */
public record Particular(String name, String inWords, String citation) {
    private static final LawTable TABLE = LawTable.read("soa-2003-section-83");
    private static final List<LawTable.Row> ROWS = TABLE.map(r -> r);

    public static List<Particular> on(LocalDate day) {
        return ROWS.stream()
                .filter(r -> r.inForceOn(day))
                .map(r -> new Particular(r.text("name"), r.text("in_words"), "SOA 2003 " + r.text("citation")))
                .toList();
    }

    public static Edition edition() {
        return TABLE.edition();
    }
}
