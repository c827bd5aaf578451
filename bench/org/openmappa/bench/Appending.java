package org.openmappa.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openmappa.app.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail's own function, with the sealer at work, beside a plain insert of the same rows into tables like its own. */
final class Appending {
    private static final int CALM_SECONDS = 5;
    private static final String APPEND = """
            select trail.record(gen_random_uuid(), gen_random_uuid(), 'READ', 'case.open', 'DONE', gen_random_uuid(),
              array[gen_random_uuid(), gen_random_uuid()], jsonb_build_object('purpose', 'Preparing the Level 2 meeting'))
            """;
    private static final String INSERT = """
            with e as (
              insert into peer.entry (id, user_id, agency_id, action, what, outcome, object_id, admits, commitment)
              values (shared.uuid7(), gen_random_uuid(), gen_random_uuid(), 'READ', 'case.open', 'DONE', gen_random_uuid(),
                array[gen_random_uuid(), gen_random_uuid()], sha256('salt and payload'))
              returning id)
            insert into peer.payload (entry_id, salt, body)
            select id, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), '{"purpose": "Preparing the Level 2 meeting"}'
            from e
            """;
    private static final List<String> PEER = List.of(
            "create schema peer",
            "create table peer.entry (like trail.entry including all)",
            "create table peer.payload (like trail.payload including all)",
            "alter table peer.payload add foreign key (entry_id) references peer.entry (id)");
    private final JdbcClient owner;
    private final PgBench append;
    private final PgBench insert;
    private final Options options;
    private final Report report;

    Appending(Database database, Options options, Path folder, Report report) throws IOException {
        this.owner = JdbcClient.create(database.as(database.owner()));
        this.append = PgBench.of(database, APPEND, folder.resolve("append.sql"), options.connections());
        this.insert = PgBench.of(database, INSERT, folder.resolve("insert.sql"), options.connections());
        this.options = options;
        this.report = report;
        PEER.forEach(statement -> owner.sql(statement).update());
    }

    void compare() throws Exception {
        append.run(2);
        insert.run(2);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < options.rounds(); round++) {
            ratios.add(round(round));
        }
        report.say("append with sealing / pgbench insert of the same rows: " + Interval.of(ratios));
        Thread.sleep(CALM_SECONDS * 1_000L);
        report.say("not sealed " + CALM_SECONDS + " s after the load: " + unsealed());
        lag();
    }

    /** Both orders in turn, so that neither side always comes first. */
    private double round(int number) throws Exception {
        PgBench first = number % 2 == 0 ? append : insert;
        PgBench second = number % 2 == 0 ? insert : append;
        double one = first.run(options.seconds()).perSecond();
        long backlog = unsealed();
        double two = second.run(options.seconds()).perSecond();
        double ratio = number % 2 == 0 ? one / two : two / one;
        report.say(String.format(
                Locale.UK,
                "round %2d: append %6.0f/s  insert %6.0f/s  ratio %.3f  (not sealed after the first: %d)",
                number + 1,
                number % 2 == 0 ? one : two,
                number % 2 == 0 ? two : one,
                ratio,
                backlog));
        return ratio;
    }

    private long unsealed() {
        return owner.sql("select (select count(*) from trail.entry) - (select count(*) from trail.leaf)")
                .query(Long.class)
                .single();
    }

    /** From the writing of an entry to the checkpoint that covers it, for every entry of the saturated rounds. */
    private void lag() {
        report.say("from entry to checkpoint: " + owner.sql("""
                        select format('median %s s, p99 %s s, longest %s s, over %s entries', round(p[1]::numeric, 2),
                          round(p[2]::numeric, 2), round(p[3]::numeric, 2), n)
                        from (
                          select percentile_cont(array[0.5, 0.99, 1]) within group (order by extract(epoch from c.sealed_at - e.at)) p,
                            count(*) n
                          from (select size, sealed_at, lag(size, 1, 0::bigint) over (order by size) as before from trail.checkpoint) c
                          join trail.leaf l on l.position >= c.before and l.position < c.size
                          join trail.entry e on e.id = l.entry_id) lags
                        """).query(String.class).single());
    }
}
