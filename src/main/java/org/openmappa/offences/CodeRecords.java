package org.openmappa.offences;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.openmappa.law.Offence;
import org.openmappa.law.Offences;
import org.openmappa.offences.ImportList.Imported;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps offence codes, each tied to the offence of the statute tables that its Act and section name. */
final class CodeRecords {
    private static final Pattern CITED = Pattern.compile(
            "[Ss]ections? ?(\\d+[A-Z]*)((?:\\(\\w+\\))*)[^.]*? (?:of|to) (?:the )?([A-Z][\\w,'() -]+? \\d{4})");
    private final JdbcClient sql;

    CodeRecords(JdbcClient sql) {
        this.sql = sql;
    }

    Imported keep(List<CSVRecord> rows) {
        rows.forEach(this::keep);
        tieVariants(sql);
        return new Imported(ListKind.CODES.inWords(), rows.size(), List.of());
    }

    private void keep(CSVRecord row) {
        String citation = ListKind.text(row, "acts_and_sections");
        sql.sql("""
                        insert into offences.code (code, title, citation, home_office_code, law_ref, imported_at)
                        values (:code, :title, :citation, nullif(:ho, ''), :ref, now())
                        on conflict (code) do update set title = excluded.title, citation = excluded.citation,
                          home_office_code = excluded.home_office_code, law_ref = excluded.law_ref, imported_at = now()
                        """)
                .param("code", ListKind.needed(row, "offence_code", "[A-Z0-9]{2,10}"))
                .param("title", ListKind.text(row, "title"))
                .param("citation", citation)
                .param("ho", ListKind.text(row, "home_office_code"))
                .param(
                        "ref",
                        law(citation)
                                .or(() -> commonLaw(citation, ListKind.text(row, "title")))
                                .map(offence -> offence.ref().id())
                                .orElse(null))
                .update();
    }

    /**
     * A letter after a code makes it the attempt, the conspiracy or the encouragement, which cites another Act: it is
     * tied to the offence of the code without the letter.
     */
    static void tieVariants(JdbcClient sql) {
        sql.sql("""
                        update offences.code c set law_ref = whole.law_ref from offences.code whole
                        where c.law_ref is null and c.code ~ '[0-9][A-Z]$' and whole.code = left(c.code, -1)
                          and whole.law_ref is not null
                        """).update();
    }

    private static Optional<Offence> commonLaw(String citation, String title) {
        return citation.toLowerCase(Locale.UK).contains("common law")
                ? Offences.all().stream()
                        .filter(offence -> offence.act().equals("Common law"))
                        .filter(offence -> title.toLowerCase(Locale.UK)
                                .startsWith(offence.label().toLowerCase(Locale.UK)))
                        .findFirst()
                : Optional.empty();
    }

    /** "Contrary to section 9(1)(a) of the Theft Act 1968" is Theft Act 1968 s.9(1)(a), or else s.9. */
    static Optional<Offence> law(String citation) {
        var cited = CITED.matcher(citation);
        return cited.find()
                ? Offences.cited(cited.group(3) + " s." + cited.group(1) + cited.group(2))
                : Optional.empty();
    }
}
