package org.openmappa.cases;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.Category;
import org.openmappa.law.CategoryAnswer;
import org.openmappa.law.Conviction;
import org.openmappa.law.Edition;
import org.openmappa.law.RaDecision;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Records;
import org.openmappa.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** SQL of offences, decisions of the Responsible Authority and answers of the law. */
@Records
class EligibilityRecords {
    private static final String ANSWER = """
            select e.id, e.as_at, e.category, e.answer, e.editions, e.decided_at, u.full_name as decided_by
            from cases.eligibility e join access.user_account u on u.id = e.decided_by
            """;
    private final JdbcClient sql;
    /** Facts and answers are kept by their components alone: what can be worked out from them is not. */
    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    EligibilityRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /** Date of birth of a person who was entered. */
    record Born(@Nullable LocalDate day) {}

    Born born(PersonId person) {
        return sql.sql("select date_of_birth from persons.person where id = ?")
                .param(person.value())
                .query((row, n) -> new Born(row.getObject(1, LocalDate.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    UUID add(PersonId person, Conviction conviction, Actor by, Instant at) {
        UUID id = Ids.next();
        sql.sql(
                        "insert into cases.conviction (id, person_id, facts, recorded_at, recorded_by) values (?, ?, ?::jsonb, ?, ?)")
                .param(id)
                .param(person.value())
                .param(json.writeValueAsString(conviction))
                .param(utc(at))
                .param(by.userId())
                .update();
        return id;
    }

    void add(PersonId person, NewAuthorityDecision decision, Actor by, Instant at) {
        sql.sql("""
                        insert into cases.authority_decision
                          (id, person_id, category, decided_on, author, evidence, reason, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(Ids.next())
                .param(person.value())
                .param(decision.category())
                .param(decision.decidedOn())
                .param(decision.author())
                .param(decision.evidence())
                .param(decision.reason())
                .param(utc(at))
                .param(by.userId())
                .update();
    }

    /** All offences, withdrawn ones too, in the order of conviction, with the date of birth as it is known now. */
    List<RecordedOffence> offences(PersonId person) {
        LocalDate born = born(person).day();
        return sql.sql("""
                        select id, facts, recorded_at, withdrawn_reason from cases.conviction
                        where person_id = ? order by facts ->> 'foundOn', id
                        """)
                .param(person.value())
                .query((row, n) -> new RecordedOffence(
                        row.getObject(1, UUID.class),
                        json.readValue(row.getString(2), Conviction.class).bornOn(born),
                        row.getObject(3, OffsetDateTime.class),
                        row.getString(4)))
                .list();
    }

    /** An offence is withdrawn once. */
    void withdraw(PersonId person, UUID offence, String reason) {
        Stale.unlessOne(sql.sql("""
                        update cases.conviction set withdrawn_reason = :reason
                        where id = :id and person_id = :person and withdrawn_reason is null
                        """)
                .param("reason", reason)
                .param("id", offence)
                .param("person", person.value())
                .update());
    }

    /** The answer on which the category of a case rests, or rested last. */
    RecordedEligibility inForce(CaseId id) {
        return sql.sql(ANSWER + """
                        where e.id = (select k.eligibility_id from cases.category_period k
                          where k.case_id = ? order by lower(k.during) desc limit 1)
                        """)
                .param(id.value())
                .query(this::recorded)
                .optional()
                .orElseThrow(NotFound::new);
    }

    RecordedEligibility latest(PersonId person) {
        return newest(person).orElseThrow(NotFound::new);
    }

    List<RaDecision> decisions(PersonId person) {
        return sql.sql("""
                        select category, decided_on, author, evidence, reason from cases.authority_decision
                        where person_id = ? order by decided_on
                        """).param(person.value()).query(NewAuthorityDecision.class).list().stream()
                .map(NewAuthorityDecision::asLaw)
                .toList();
    }

    void keep(PersonId person, CategoryAnswer answer, Actor by, Instant at) {
        sql.sql("""
                        insert into cases.eligibility (id, person_id, as_at, category, answer, editions, decided_at, decided_by)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        """)
                .param(Ids.next())
                .param(person.value())
                .param(answer.asAt())
                .param(answer.recorded().map(Category::number).orElse(null))
                .param(json.writeValueAsString(answer))
                .param(answer.editions().stream().map(Edition::inWords).collect(Collectors.joining("; ")))
                .param(utc(at))
                .param(by.userId())
                .update();
    }

    /** The newest answer that was recorded. */
    Optional<RecordedEligibility> newest(PersonId person) {
        return sql.sql(ANSWER + "where e.person_id = ? order by e.decided_at desc, e.id desc limit 1")
                .param(person.value())
                .query(this::recorded)
                .optional();
    }

    private RecordedEligibility recorded(ResultSet row, int n) throws SQLException {
        return new RecordedEligibility(
                row.getObject("id", UUID.class),
                row.getObject("as_at", LocalDate.class),
                (Integer) row.getObject("category"),
                json.readValue(row.getString("answer"), CategoryAnswer.class),
                row.getString("editions"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("decided_by"));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
