package org.openmappa.offences;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    Imported keep(List<ListingRow> rows) {
        rows.forEach(this::keep);
        CodeRecords.tieVariants(sql);
        return new Imported(ListKind.LISTINGS.inWords(), rows.size(), List.copyOf(conflicts));
    }

    private void keep(ListingRow row) {
        sql.sql("""
                        insert into offences.code (code, title, citation, imported_at)
                        values (?, ?, ?, now()) on conflict (code) do nothing
                        """).params(row.code(), row.title(), row.citation().words()).update();
        sql.sql(
                        "insert into offences.listing (code, act, schedule, part, paragraph) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(row.code(), row.act(), row.schedule(), row.part(), row.paragraph())
                .update();
        compare(row);
    }

    private void compare(ListingRow row) {
        String schedule = OURS.get(row.act() + " Sch " + row.schedule());
        if (schedule == null) {
            return;
        }
        String said = row.code() + ": the list says " + schedule + row.place();
        law(row).ifPresentOrElse(
                        offence -> compare(said, schedule, offence, row.paragraph()),
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

    private Optional<Offence> law(ListingRow row) {
        return sql.sql("""
                        select law_ref from offences.code
                        where (code = :code or code = regexp_replace(:code, '(?<=[0-9])[A-Z]$', '')) and law_ref is not null
                        order by length(code) desc limit 1
                        """)
                .param("code", row.code())
                .query(String.class)
                .optional()
                .map(OffenceRef::new)
                .flatMap(Offences::find)
                .or(() -> row.citation().law());
    }
}
