package org.openmappa.cases;

import java.util.List;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the chronology. */
@Records
class ChronicleRecords {
    private final JdbcClient sql;

    ChronicleRecords(JdbcClient sql) {
        this.sql = sql;
    }

    List<ReadChronology.Event> events(CaseId id, int offset, int limit) {
        return sql.sql("""
                        select e.at, e.summary, u.full_name as by_name
                        from cases.event e join access.user_account u on u.id = e.by_user
                        where e.case_id = ? order by e.at desc, e.id desc offset ? limit ?
                        """)
                .params(id.value(), offset, limit)
                .query(ReadChronology.Event.class)
                .list();
    }

    long count(CaseId id) {
        return sql.sql("select count(*) from cases.event where case_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }
}
