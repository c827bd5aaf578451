package org.openmappa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openmappa.app.Database;
import org.openmappa.app.EmbeddedDatabase;

/** The database under the running server, looked at from the side. */
final class BenchDatabase {
    private static final Pattern EXECUTED = Pattern.compile("(?:execute [^:]+|statement): (\\S.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']|'')*)')");
    private static final int PREPARED_BY_THEN = 10;
    private final Path data;

    BenchDatabase(Path data) {
        this.data = data;
    }

    Database known() throws IOException {
        return EmbeddedDatabase.running(data).orElseThrow();
    }

    String port() throws IOException {
        return known().url().replaceAll(".*:(\\d+)/.*", "$1");
    }

    long entries(String what) throws Exception {
        return number("select count(*) from trail.entry where outcome = 'DONE' and what = '" + what + "'");
    }

    /** What the application sends to the server while it does something, in order, read from the server's own log. */
    List<Statement> statementsOf(Runnable act) throws Exception {
        for (int n = 0; n < PREPARED_BY_THEN; n++) {
            act.run();
        }
        set("log_min_duration_statement", "0");
        Thread.sleep(1_000);
        long from = Files.size(log());
        act.run();
        Thread.sleep(1_000);
        set("log_min_duration_statement", "-1");
        return parse(Files.readString(log()).substring((int) from));
    }

    /** The log goes to a file from the next start on. */
    static void keepLog(Path data) throws IOException {
        Path conf = data.resolve("postgres").resolve("postgresql.auto.conf");
        String settings = Files.readString(conf);
        if (!settings.contains("logging_collector")) {
            Files.writeString(conf, settings + """
                    logging_collector = on
                    log_directory = 'log'
                    log_line_prefix = '@@%p %u|'
                    log_parameter_max_length = -1
                    """);
        }
    }

    private static List<Statement> parse(String log) {
        List<Statement> statements = new ArrayList<>();
        boolean mine = false;
        for (String line : log.split("@@")) {
            Matcher executed = EXECUTED.matcher(line);
            if (mine && line.contains("mappa_app|DETAIL:")) {
                statements.add(new Statement(statements.removeLast().text(), parameters(line)));
            }
            mine = line.contains("mappa_app|LOG:") && executed.find();
            if (mine) {
                statements.add(new Statement(executed.group(1).strip(), List.of()));
            }
        }
        return statements;
    }

    private static List<String> parameters(String detail) {
        Map<Integer, String> found = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            found.put(
                    Integer.parseInt(parameter.group(1)),
                    parameter.group(3) == null ? null : parameter.group(3).replace("''", "'"));
        }
        List<String> values = new ArrayList<>();
        for (int n = 1; n <= found.size(); n++) {
            values.add(found.get(n));
        }
        return values;
    }

    private Path log() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("postgres").resolve("log"))) {
            return files.max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    private void set(String setting, String value) throws Exception {
        try (Connection connection = superuser()) {
            connection.createStatement().execute("alter system set " + setting + " = '" + value + "'");
            connection.createStatement().execute("select pg_reload_conf()");
        }
    }

    /** Switches every row policy of the application on or off. */
    void policies(boolean on) throws Exception {
        try (Connection connection = known().as(known().owner()).getConnection()) {
            connection.createStatement().execute("""
                    do $$ declare t regclass; begin
                      for t in select distinct polrelid::regclass from pg_policy loop
                        execute format('alter table %s {0} row level security', t);
                      end loop;
                    end $$""".replace("{0}", on ? "enable" : "disable"));
        }
    }

    private long number(String sql) throws Exception {
        try (Connection connection = known().as(known().owner()).getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection superuser() throws IOException, SQLException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return DriverManager.getConnection(known().url(), "postgres", secrets.getProperty("postgres"));
    }
}
