package org.openmappa.offences;

import java.util.List;
import org.openmappa.offences.ImportList.Imported;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps offence codes, each tied to the offence of the statute tables that its Act and section name. */
final class CodeRecords {
    private final JdbcClient sql;

    CodeRecords(JdbcClient sql) {
        this.sql = sql;
    }

    Imported keep(List<CodeRow> rows) {
        rows.forEach(this::keep);
        tieVariants(sql);
        return new Imported(ListKind.CODES.inWords(), rows.size(), List.of());
    }

    private void keep(CodeRow row) {
        sql.sql("""
                        insert into offences.code (code, title, citation, home_office_code, law_ref, imported_at)
                        values (:code, :title, :citation, nullif(:ho, ''), :ref, now())
                        on conflict (code) do update set title = excluded.title, citation = excluded.citation,
                          home_office_code = excluded.home_office_code, law_ref = excluded.law_ref, imported_at = now()
                        """)
                .param("code", row.code())
                .param("title", row.title())
                .param("citation", row.citation().words())
                .param("ho", row.homeOfficeCode())
                .param("ref", row.law().map(offence -> offence.ref().id()).orElse(null))
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
}
