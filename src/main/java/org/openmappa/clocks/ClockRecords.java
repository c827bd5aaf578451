package org.openmappa.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Records;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what waits. */
@Records
class ClockRecords {
    private final JdbcClient sql;

    ClockRecords(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(
            String title,
            @Nullable String about,
            String link,
            @Nullable UUID fileId,
            LocalDate dueOn,
            long total) {}

    WaitingWork.Waiting waiting(Actor actor, int offset, int limit, LocalDate today) {
        List<Row> rows = sql.sql(
                        "select title, about, link, file_id, due_on, total from clocks.waiting(:token, :offset, :limit)")
                .param("token", actor.token().bytes())
                .param("offset", offset)
                .param("limit", limit)
                .query(Row.class)
                .list();
        return new WaitingWork.Waiting(
                rows.stream()
                        .map(r -> new WaitingWork.Task(r.title(), r.about(), r.link(), r.fileId(), r.dueOn()))
                        .toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total(),
                today);
    }
}
