package org.openmappa.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All SQL of the board: figures come from the database's own functions, which count, hide and write the trail. */
@Records
class BoardRecords {
    private final JdbcClient sql;

    BoardRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /** One page of the cases behind a figure, and how many there are on all pages. */
    record Behind(List<UUID> cases, long total) {}

    private record Line(UUID caseId, long total) {}

    /** The edition under which a day is counted. */
    Optional<Definition> definition(LocalDate on) {
        return sql.sql("""
                        select edition, title, wording, source, valid_from from board.definition
                        where table_code = 'A1' and valid_from <= :on order by valid_from desc limit 1
                        """).param("on", on).query(Definition.class).optional();
    }

    /** The figures of the actor's area; nothing for those who may not see any. */
    List<Figure> figures(Actor actor, LocalDate on, String action) {
        return sql.sql("""
                        select category, level, cases from board.annual_return(:token, :on, :action)
                        order by category nulls last, level nulls last
                        """)
                .param("token", actor.token().bytes())
                .param("on", on)
                .param("action", action)
                .query((row, n) -> Figure.of(
                        row.getObject("category", Integer.class),
                        row.getObject("level", Integer.class),
                        row.getInt("cases")))
                .list();
    }

    Behind behind(Actor actor, Cell cell, int offset, int limit) {
        List<Line> lines = sql.sql("""
                        select case_id, total from board.cases_behind(:token, :on, :category, :level, :offset, :limit)
                        """)
                .param("token", actor.token().bytes())
                .param("on", cell.on())
                .param("category", cell.category())
                .param("level", cell.level())
                .param("offset", offset)
                .param("limit", limit)
                .query(Line.class)
                .list();
        return new Behind(
                lines.stream().map(Line::caseId).toList(),
                lines.isEmpty() ? 0 : lines.getFirst().total());
    }
}
