package org.openmappa.offences;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.openmappa.law.Offence;
import org.openmappa.law.OffenceRef;
import org.openmappa.law.Offences;
import org.openmappa.offences.ImportList.Imported;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps which schedules are said to list a code, and tells where the statute tables say otherwise. */
final class ListingRecords {
    /** Schedules on which MAPPA turns, by the words of the list, and as the statute tables cite them. */
    private static final Map<String, String> OURS = Map.of(
            "Sexual Offences Act 2003 Sch 3", "SOA 2003 Sch 3",
            "Criminal Justice Act 2003 Sch 15", "CJA 2003 Sch 15");

    private final JdbcClient sql;
    private final Set<String> conflicts = new LinkedHashSet<>();

    ListingRecords(JdbcClient sql) {
        this.sql = sql;
    }

    Imported keep(List<CSVRecord> rows) {
        rows.forEach(this::keep);
        CodeRecords.tieVariants(sql);
        return new Imported(ListKind.LISTINGS.inWords(), rows.size(), List.copyOf(conflicts));
    }

    private void keep(CSVRecord row) {
        String code = ListKind.needed(row, "offence_code", "[A-Z0-9]{2,10}");
        sql.sql("""
                        insert into offences.code (code, title, citation, imported_at)
                        values (?, ?, ?, now()) on conflict (code) do nothing
                        """)
                .params(code, ListKind.text(row, "offence_title"), ListKind.text(row, "legislation_text"))
                .update();
        sql.sql(
                        "insert into offences.listing (code, act, schedule, part, paragraph) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        code,
                        ListKind.text(row, "act"),
                        ListKind.text(row, "schedule"),
                        ListKind.text(row, "part"),
                        ListKind.text(row, "paragraph"))
                .update();
        compare(code, row);
    }

    private void compare(String code, CSVRecord row) {
        String schedule = OURS.get(ListKind.text(row, "act") + " Sch " + ListKind.text(row, "schedule"));
        if (schedule == null) {
            return;
        }
        String said = code + ": the list says " + schedule
                + paragraph(ListKind.text(row, "part"), ListKind.text(row, "paragraph"));
        law(code, row)
                .ifPresentOrElse(
                        offence -> compare(said, schedule, offence, ListKind.text(row, "paragraph")),
                        () -> conflicts.add(said + "; its Act and section are not in the statute tables"));
    }

    private void compare(String said, String schedule, Offence offence, String paragraph) {
        List<Offence.Listing> listings = offence.listings().stream()
                .filter(listing -> listing.schedule().equals(schedule))
                .toList();
        if (listings.isEmpty()) {
            conflicts.add(said + "; the statute tables do not list " + offence.citation() + " there");
        } else if (!paragraph.isEmpty()
                && listings.stream().noneMatch(l -> l.paragraph().startsWith(paragraph))) {
            conflicts.add(
                    said + "; the statute tables say " + listings.getFirst().citation());
        }
    }

    private Optional<Offence> law(String code, CSVRecord row) {
        return sql.sql("""
                        select law_ref from offences.code
                        where (code = :code or code = regexp_replace(:code, '(?<=[0-9])[A-Z]$', '')) and law_ref is not null
                        order by length(code) desc limit 1
                        """)
                .param("code", code)
                .query(String.class)
                .optional()
                .map(OffenceRef::new)
                .flatMap(Offences::find)
                .or(() -> CodeRecords.law(ListKind.text(row, "legislation_text")));
    }

    private static String paragraph(String part, String paragraph) {
        return (part.isEmpty() ? "" : " Part " + part) + (paragraph.isEmpty() ? "" : " para " + paragraph);
    }
}
