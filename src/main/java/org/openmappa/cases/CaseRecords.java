package org.openmappa.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Records;
import org.openmappa.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SQL of cases, their periods and their reviews. */
@Records
class CaseRecords {
    private final JdbcClient sql;
    private final JsonMapper json;

    CaseRecords(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** One page of a list, with how many there are in all. */
    record Page(List<UUID> ids, long total) {}

    /** A case with what every module adds to its file. */
    record Whole(MappaCase mappaCase, JsonNode parts) {}

    String nextReference(UUID area, LocalDate on) {
        return sql.sql(
                        "select code || '-' || ?::int || '-' || lpad(nextval('cases.reference_number')::text, 5, '0') from access.area where id = ?")
                .param(on.getYear())
                .param(area)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(
            CaseId id,
            PersonId person,
            NewCase asked,
            String reference,
            int category,
            LocalDate opened,
            LocalDate review) {
        sql.sql("""
                        insert into cases.mappa_case (id, person_id, reference, area_id, lead_agency, case_manager, supervisor,
                          category, level, opened_on, expected_release, next_review)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
                        """)
                .param(id.value())
                .param(person.value())
                .param(reference)
                .param(asked.area())
                .param(asked.leadAgency())
                .param(asked.caseManager())
                .param(asked.supervisor())
                .param(category)
                .param(opened)
                .param(asked.expectedRelease())
                .param(review)
                .update();
    }

    void addArea(CaseId id, UUID area, Instant from) {
        sql.sql("insert into cases.area_period (id, case_id, area_id, during) values (?, ?, ?, tstzrange(?, null))")
                .param(Ids.next())
                .param(id.value())
                .param(area)
                .param(utc(from))
                .update();
    }

    void addCategory(CaseId id, RecordedEligibility answer, LocalDate from, String reason, Actor by) {
        sql.sql("""
                        insert into cases.category_period (id, case_id, category, during, eligibility_id, expected_end, reason, recorded_by)
                        values (?, ?, ?, daterange(?, null), ?, ?, ?, ?)
                        """)
                .param(Ids.next())
                .param(id.value())
                .param(answer.category())
                .param(from)
                .param(answer.id())
                .param(answer.expectedEnd().orElse(null))
                .param(reason)
                .param(by.userId())
                .update();
    }

    void changeCategory(CaseId id, int version, int category) {
        Stale.unlessOne(sql.sql("update cases.mappa_case set category = ? where id = ? and version = ?")
                .param(category)
                .param(id.value())
                .param(version)
                .update());
    }

    /** Ends the period in force and begins another; one that began the same day is replaced, and kept in the past. */
    void replaceCategory(CaseId id, RecordedEligibility answer, LocalDate today, String reason, Actor by) {
        sql.sql("""
                        update cases.category_period set during = daterange(lower(during), :today)
                        where case_id = :case and upper_inf(during) and lower(during) < :today
                        """).param("today", today).param("case", id.value()).update();
        int replaced = sql.sql("""
                        update cases.category_period set category = :category, eligibility_id = :answer,
                          expected_end = :end, reason = :reason, recorded_by = :by
                        where case_id = :case and upper_inf(during)
                        """)
                .param("category", answer.category())
                .param("answer", answer.id())
                .param("end", answer.expectedEnd().orElse(null))
                .param("reason", reason)
                .param("by", by.userId())
                .param("case", id.value())
                .update();
        if (replaced == 0) {
            addCategory(id, answer, today, reason, by);
        }
    }

    Whole whole(CaseId id, String parts) {
        return sql.sql(Cases.CASE.replace("c.version\n", "c.version, " + parts + " as parts\n") + "where c.id = :case")
                .param("case", id.value())
                .query((row, n) -> new Whole(Cases.row(row, n), json.readTree(row.getString("parts"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Page caseload(Actor actor, CaseloadFilter filter, int offset, int limit) {
        List<Listed> rows = sql.sql(
                        "select case_id, total from cases.caseload(:token, :level, :category, :before, :offset, :limit)")
                .param("token", actor.token().bytes())
                .param("level", filter.level())
                .param("category", filter.category())
                .param("before", filter.reviewBefore())
                .param("offset", offset)
                .param("limit", limit)
                .query(Listed.class)
                .list();
        return new Page(
                rows.stream().map(Listed::caseId).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private record Listed(UUID caseId, long total) {}

    void changeRelease(CaseId id, int version, @Nullable LocalDate release) {
        Stale.unlessOne(sql.sql("update cases.mappa_case set expected_release = ? where id = ? and version = ?")
                .param(release)
                .param(id.value())
                .param(version)
                .update());
    }

    void nextReview(CaseId id, LocalDate day) {
        sql.sql("update cases.mappa_case set next_review = ? where id = ?")
                .param(day)
                .param(id.value())
                .update();
    }

    UUID add(CaseId id, NewReview review, Actor by, Instant at) {
        UUID made = Ids.next();
        sql.sql("""
                        insert into cases.level_one_review (id, case_id, reviewed_at, reviewed_by, outcome, summary, disclosure,
                          agencies_told, next_review)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(made)
                .param(id.value())
                .param(utc(at))
                .param(by.userId())
                .param(review.outcome().name())
                .param(review.summary())
                .param(review.disclosure())
                .param(review.agenciesTold() == null ? "" : review.agenciesTold())
                .param(review.nextReview())
                .update();
        return made;
    }

    /** Endorses a review that is not endorsed yet; by somebody else than who made it. */
    void endorse(CaseId id, UUID review, Actor by, Instant at) {
        Stale.unlessOne(sql.sql("""
                        update cases.level_one_review set endorsed_by = :by, endorsed_at = :at
                        where id = :review and case_id = :case and endorsed_by is null and reviewed_by <> :by
                        """)
                .param("by", by.userId())
                .param("at", utc(at))
                .param("review", review)
                .param("case", id.value())
                .update());
    }

    void exit(CaseId id, int version, LocalDate on, Instant at, String reason) {
        Stale.unlessOne(sql.sql("""
                        update cases.mappa_case set exited_on = ?, exit_reason = ?, next_review = null where id = ? and version = ?
                        """)
                .param(on)
                .param(reason)
                .param(id.value())
                .param(version)
                .update());
        sql.sql(
                        "update cases.level_period set during = tstzrange(lower(during), ?) where case_id = ? and upper_inf(during)")
                .param(utc(at))
                .param(id.value())
                .update();
        sql.sql(
                        "update cases.area_period set during = tstzrange(lower(during), ?) where case_id = ? and upper_inf(during)")
                .param(utc(at))
                .param(id.value())
                .update();
        sql.sql("""
                        update cases.category_period set during = daterange(lower(during), greatest(lower(during) + 1, ?::date))
                        where case_id = ? and upper_inf(during)
                        """).param(on).param(id.value()).update();
        sql.sql("""
                        update clocks.clock set met_at = ?, outcome = 'DROPPED' where file_id = ? and met_at is null
                        """).param(utc(at)).param(id.value()).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
