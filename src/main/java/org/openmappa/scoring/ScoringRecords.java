package org.openmappa.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of the risk tools: it only reads. */
@Records
class ScoringRecords {
    private final JdbcClient sql;

    ScoringRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the person's record says of a case that was entered: sex, date of birth, and whether there is an abode now. */
    Map<String, String> answers(CaseId id) {
        return sql.sql("""
                        select p.sex, p.date_of_birth::text as born, a.no_fixed_abode
                        from cases.mappa_case c
                        join persons.person p on p.id = c.person_id
                        left join lateral (
                          select no_fixed_abode from persons.address
                          where person_id = p.id and to_day is null
                          order by from_day desc, recorded_at desc limit 1) a on true
                        where c.id = :case
                        """).param("case", id.value()).query(ScoringRecords::row).single();
    }

    private static Map<String, String> row(ResultSet row, int n) throws SQLException {
        var known = new HashMap<String, String>();
        put(known, "sex", row.getString("sex"));
        put(known, "born", row.getString("born"));
        var noFixedAbode = row.getObject("no_fixed_abode", Boolean.class);
        put(known, "noFixedAbode", noFixedAbode == null ? null : noFixedAbode.toString());
        return known;
    }

    private static void put(Map<String, String> known, String name, @Nullable String answer) {
        if (answer != null) {
            known.put(name, answer);
        }
    }
}
