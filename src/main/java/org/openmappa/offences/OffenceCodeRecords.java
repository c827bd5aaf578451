package org.openmappa.offences;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the imported offence codes. */
@Records
class OffenceCodeRecords {
    private static final int MOST = 20;
    private final JdbcClient sql;

    OffenceCodeRecords(JdbcClient sql) {
        this.sql = sql;
    }

    List<CodedOffence> find(String wanted) {
        return sql.sql("""
                        select c.code, c.title, c.citation, c.home_office_code, c.law_ref, a.category as actuarial_category
                        from offences.code c
                        left join offences.actuarial a on a.home_office_code = c.home_office_code
                        where c.code = :code
                          or lower(c.title) like all (:words)
                        order by c.code <> :code, c.law_ref is null, length(c.title), c.code
                        limit :most
                        """)
                .param("code", wanted.toUpperCase(Locale.ROOT))
                .param("words", patterns(wanted))
                .param("most", MOST)
                .query(CodedOffence.class)
                .list();
    }

    Optional<String> actuarialCategory(String homeOfficeCode) {
        return sql.sql("select category from offences.actuarial where home_office_code = ?")
                .param(homeOfficeCode)
                .query(String.class)
                .optional();
    }

    private static String[] patterns(String words) {
        return List.of(words.toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
