package org.openmappa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.openmappa.app.Database;
import org.openmappa.app.EmbeddedDatabase;
import org.openmappa.demo.DemoAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database full of invented people, made once and kept. */
final class Population {
    private Population() {}

    static void in(Path data, int people, Report report) throws IOException, SQLException {
        Path done = data.resolveSibling(data.getFileName() + ".done");
        if (Files.exists(done)) {
            return;
        }
        report.say("Making " + people + " people with cases…");
        Files.createDirectories(data.getParent());
        try (EmbeddedDatabase embedded = EmbeddedDatabase.in(data)) {
            Database database = embedded.database().migrated();
            new DemoAccounts(JdbcClient.create(database.as(database.owner()))).make();
            try (Connection connection = database.as(database.owner()).getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(script(people));
                connection.commit();
                connection.setAutoCommit(true);
                statement.execute("vacuum analyze");
            }
        }
        Files.writeString(done, people + "\n");
    }

    private static String script(int people) throws IOException {
        Path file = Path.of(System.getProperty("mappa.home"), "bench", "org", "openmappa", "bench", "fill.sql");
        return Files.readString(file).replace("${people}", String.valueOf(people));
    }
}
