package org.openmappa.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openmappa.app.Database;
import org.openmappa.demo.DemoAccounts;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.LogLines;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.openmappa.ui.Assets;
import org.springframework.beans.factory.annotation.Autowired;

/** The database breaks every connection and takes no new one, and comes back. */
@StageTest
class OutageTest {
    @Autowired
    Stage stage;

    @Autowired
    DataSource application;

    @Test
    void withoutItsDatabaseItSaysSoOpensNothingAndGoesOnAfterwards() throws Exception {
        String username = OwnArea.on(stage).account("COORDINATOR");
        Http browser = stage.http(username);
        Http machine = stage.api(username);
        Http stranger = stage.http();
        Answer form = stranger.get("/sign-in");
        try (LogLines log = LogLines.listen();
                Outage outage = new Outage(stage.database());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(outage).isNotNull();
            List<Future<Answer>> away = threads.invokeAll(List.of(
                    () -> browser.get("/cases"),
                    () -> machine.get("/api/cases"),
                    () -> machine.create("/api/persons", Map.of("familyName", "A", "givenNames", "B")),
                    () -> stranger.fill(form, "main form", credentials(username))));
            for (Future<Answer> answer : away) {
                isTold(answer.get(), log);
            }
            assertThat(stranger.cookie("__Host-mappa")).isEmpty();
            assertThat(stage.http().get("/cases").location()).startsWith("/sign-in");
            assertThat(stranger.get(Assets.at("openmappa.css")).status()).isEqualTo(200);
        }
        comesBack(() -> browser.get("/cases"), 200);
        comesBack(() -> machine.get("/api/cases"), 200);
        comesBack(() -> stranger.fill(form, "main form", credentials(username)), 302);
    }

    @Test
    void nobodyWaitsLongForAConnection() throws SQLException {
        assertThat(application.unwrap(HikariDataSource.class).getConnectionTimeout())
                .isLessThanOrEqualTo(Duration.ofSeconds(5).toMillis());
    }

    /** The pool tries again ever more seldom while the database is away, and a request waits for it. */
    private static void comesBack(Supplier<Answer> asked, int status) {
        assertThat(Stream.generate(asked).limit(5).map(Answer::status)).contains(status);
    }

    private static Map<String, String> credentials(String username) {
        return Map.of("username", username, "password", DemoAccounts.PASSWORD);
    }

    private static void isTold(Answer answer, LogLines log) {
        assertThat(answer.status()).as(answer.body()).isIn(500, 503);
        String text = answer.page().text();
        assertThat(text)
                .contains("Nothing was saved", "quote the reference")
                .doesNotContainIgnoringCase("connection", "sql", "hikari", "exception", "mappa_app", "org.");
        String reference = text.replaceAll(".*reference ([0-9a-f-]+).*", "$1");
        assertThat(log.lines()).anyMatch(line -> line.startsWith("ERROR Reference " + reference));
    }

    /** For as long as it is open. */
    private static final class Outage implements AutoCloseable {
        private final Connection owner;

        Outage(Database database) throws SQLException {
            this.owner = database.as(database.owner()).getConnection();
            try (Connection application = database.as(database.application()).getConnection();
                    Connection door = database.as(database.door()).getConnection()) {
                limit(0);
                breakOthers(application);
                breakOthers(door);
            }
        }

        private static void breakOthers(Connection mine) throws SQLException {
            execute(mine, """
                    select pg_terminate_backend(pid, 5000) from pg_stat_activity
                    where usename = current_user and pid <> pg_backend_pid()
                    """);
        }

        private void limit(int connections) throws SQLException {
            execute(owner, "alter database " + owner.getCatalog() + " connection limit " + connections);
        }

        private static void execute(Connection connection, String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            limit(-1);
            owner.close();
        }
    }
}
