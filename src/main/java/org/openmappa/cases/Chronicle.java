package org.openmappa.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the chronology: every module notes there, in the same transaction, what happened in a case. */
@Records
public class Chronicle {
    private final JdbcClient sql;
    private final Clock clock;

    Chronicle(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Notes one thing that happened.
     *
     * @param kind published name, such as "referral.submitted"
     * @param summary in words, without sealed content, up to 1,000 characters
     */
    public void note(Actor by, CaseId id, String kind, String summary) {
        sql.sql("insert into cases.event (id, case_id, at, kind, summary, by_user) values (?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        id.value(),
                        OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC),
                        kind,
                        summary,
                        by.userId())
                .update();
    }
}
