package org.openmappa.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.openmappa.shared.FileKey;
import org.openmappa.shared.Ids;
import org.openmappa.shared.London;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts and ends clocks, inside the transaction of what starts and ends them; the file must be entered for change. */
@Records
public class Clocks {
    private final JdbcClient sql;
    private final Clock clock;

    Clocks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The edition of a rule that stands on a day. */
    public Rule rule(String key, LocalDate on) {
        return sql.sql("""
                        select key, edition, title, days, months, working_days, source, verified from clocks.rule
                        where key = :key and valid_from <= :on order by edition desc limit 1
                        """).param("key", key).param("on", on).query(Rule.class).single();
    }

    /**
     * Starts a clock under a rule.
     *
     * @param subject what something has to be done about: a referral, an action, the case itself
     * @param link page on which it is done
     * @return the last day to do it in time
     */
    public LocalDate start(String key, FileKey file, UUID subject, Owner owner, String link, LocalDate from) {
        Rule rule = rule(key, London.today(clock));
        LocalDate due = rule.due(from);
        start(rule, file, subject, owner, link, from, due);
        return due;
    }

    /** Starts a clock whose last day was agreed, such as that of an action or a review. */
    public void startDue(String key, FileKey file, UUID subject, Owner owner, String link, LocalDate due) {
        start(rule(key, London.today(clock)), file, subject, owner, link, London.today(clock), due);
    }

    /** Ends the clocks of a subject under a rule: it was done. */
    public void meet(String key, UUID subject) {
        sql.sql("""
                        update clocks.clock set met_at = :at,
                          outcome = case when :today::date <= due_on then 'MET' else 'MET_LATE' end
                        where subject_id = :subject and rule = :rule and met_at is null
                        """)
                .param("at", OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC))
                .param("today", London.today(clock))
                .param("subject", subject)
                .param("rule", key)
                .update();
    }

    /** Ends the clocks of a subject under a rule: it need no longer be done. */
    public void drop(String key, UUID subject) {
        end(key, subject, "DROPPED");
    }

    /** Ends the clocks of a subject under a rule because a new one takes their place. */
    public void move(String key, UUID subject) {
        end(key, subject, "MOVED");
    }

    private void end(String key, UUID subject, String outcome) {
        sql.sql("""
                        update clocks.clock set met_at = :at, outcome = :outcome
                        where subject_id = :subject and rule = :rule and met_at is null
                        """)
                .param("at", OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC))
                .param("outcome", outcome)
                .param("subject", subject)
                .param("rule", key)
                .update();
    }

    private void start(Rule rule, FileKey file, UUID subject, Owner owner, String link, LocalDate from, LocalDate due) {
        sql.sql("""
                        insert into clocks.clock (id, rule, edition, file_id, subject_id, owner_user, owner_role, owner_area,
                          link, started_on, due_on)
                        values (:id, :rule, :edition, :file, :subject, :user, :role, :area, :link, :from, :due)
                        """)
                .param("id", Ids.next())
                .param("rule", rule.key())
                .param("edition", rule.edition())
                .param("file", file.value())
                .param("subject", subject)
                .param("user", owner.user())
                .param("role", owner.role())
                .param("area", owner.area())
                .param("link", link)
                .param("from", from)
                .param("due", due)
                .update();
    }
}
