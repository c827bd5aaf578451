package org.openmappa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.openmappa.app.Database;
import org.openmappa.app.EmbeddedDatabase;
import org.openmappa.demo.DemoAccounts;
import org.springframework.util.FileSystemUtils;

/** A database full of invented people, made once and kept until the schema or the people are made otherwise. */
final class Population {
    private static final Path HOME = Path.of(System.getProperty("mappa.home"));
    private static final Path FILL = HOME.resolve("bench/org/openmappa/bench/fill.sql");

    private Population() {}

    static void in(Path data, int people, Report report) throws IOException, SQLException {
        Path done = data.resolveSibling(data.getFileName() + ".done");
        if (isNewerThanItsSources(done)) {
            return;
        }
        FileSystemUtils.deleteRecursively(data);
        report.say("Making " + people + " people with cases…");
        Files.createDirectories(data.getParent());
        try (EmbeddedDatabase embedded = EmbeddedDatabase.in(data)) {
            Database database = embedded.database().migrated();
            new DemoAccounts(database.as(database.owner())).make();
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

    private static boolean isNewerThanItsSources(Path done) throws IOException {
        if (!Files.exists(done)) {
            return false;
        }
        try (Stream<Path> sources = Stream.concat(Files.walk(HOME.resolve("src/main/resources/db")), Stream.of(FILL))) {
            long made = done.toFile().lastModified();
            return sources.allMatch(source -> made > source.toFile().lastModified());
        }
    }

    private static String script(int people) throws IOException {
        return Files.readString(FILL).replace("${people}", String.valueOf(people));
    }
}
