package org.openmappa.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Records;
import org.openmappa.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All SQL of information by agency. */
@Records
class ContributionRecords {
    private static final String CONTRIBUTION = """
            select c.id, c.case_id, c.item_id, c.agency_id, g.name as agency, u.full_name as author, c.kind, c.body,
              c.authority, c.reason, c.approved_by, c.said_at, c.version
            from sharing.contribution c
            join access.agency g on g.id = c.agency_id
            join access.user_account u on u.id = c.author
            """;
    private final JdbcClient sql;
    private final Clock clock;

    ContributionRecords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What was given at an item, or of the case as a whole where there is none. */
    List<Contribution> of(CaseId id, @Nullable UUID item) {
        return sql.sql(CONTRIBUTION + """
                        where c.case_id = :case and (:item::uuid is null or c.item_id = :item::uuid)
                        order by g.name, c.said_at, c.id
                        """)
                .param("case", id.value())
                .param("item", item)
                .query(ContributionRecords::contribution)
                .list();
    }

    Contribution get(CaseId id, UUID contribution) {
        return sql.sql(CONTRIBUTION + "where c.id = :id and c.case_id = :case")
                .param("id", contribution)
                .param("case", id.value())
                .query(ContributionRecords::contribution)
                .optional()
                .orElseThrow(NotFound::new);
    }

    boolean isOf(UUID item, CaseId id) {
        return Boolean.TRUE.equals(sql.sql("select coalesce(meetings.case_of(:item) = :case, false)")
                .param("item", item)
                .param("case", id.value())
                .query(Boolean.class)
                .single());
    }

    UUID add(Actor by, CaseId id, @Nullable UUID item, NewContribution said) {
        UUID contribution = Ids.next();
        sql.sql("""
                        insert into sharing.contribution (id, case_id, item_id, agency_id, author, kind, body, authority, reason,
                          approved_by, said_at)
                        values (:id, :case, :item, :agency, :author, :kind, :body, :authority, :reason, :approved, :now)
                        """)
                .param("id", contribution)
                .param("case", id.value())
                .param("item", item)
                .param("agency", by.agencyId())
                .param("author", by.userId())
                .param("kind", said.kind().name())
                .param("body", said.body())
                .param("authority", said.authority())
                .param("reason", said.reason())
                .param("approved", said.approvedBy())
                .param("now", now())
                .update();
        return contribution;
    }

    void change(UUID contribution, int version, NewContribution said) {
        Stale.unlessOne(sql.sql("""
                        update sharing.contribution set kind = :kind, body = :body, authority = :authority, reason = :reason,
                          approved_by = :approved, said_at = :now
                        where id = :id and version = :version
                        """)
                .param("id", contribution)
                .param("version", version)
                .param("kind", said.kind().name())
                .param("body", said.body())
                .param("authority", said.authority())
                .param("reason", said.reason())
                .param("approved", said.approvedBy())
                .param("now", now())
                .update());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Contribution contribution(ResultSet row, int n) throws SQLException {
        return new Contribution(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("item_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getString("agency"),
                row.getString("author"),
                AnswerKind.valueOf(row.getString("kind")),
                row.getString("body"),
                row.getString("authority"),
                row.getString("reason"),
                row.getString("approved_by"),
                row.getObject("said_at", OffsetDateTime.class),
                row.getInt("version"));
    }
}
