package org.openmappa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openmappa.app.Database;

/** PostgreSQL alone: the same statements, transactions, role, session and random cases, prepared, sent by pgbench. */
final class PgBench {
    private static final Pattern TRANSACTIONS = Pattern.compile("actually processed: (\\d+)");
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private final List<String> command;
    private final String password;

    private PgBench(List<String> command, String password) {
        this.command = command;
        this.password = password;
    }

    /** What came of a run. */
    record Run(long transactions, double perSecond) {}

    static PgBench of(BenchDatabase database, Subject subject, List<Statement> statements, Path file, int connections)
            throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        List<String> script = new ArrayList<>();
        if (subject.people() > 0) {
            script.add("\\set n random(1, " + subject.people() + ")");
        }
        statements.forEach(statement -> script.add(line(statement, variables)));
        Files.write(file, script);
        List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-h", "127.0.0.1", "-p"));
        command.addAll(List.of(database.port(), "-U", "mappa_app", "-c", String.valueOf(connections), "-j", "2"));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.addAll(List.of("-f", file.toString()));
        return new PgBench(command, database.known().application().password());
    }

    /** One statement again and again, as the owner of the database. */
    static PgBench of(Database database, String statement, Path file, int connections) throws IOException {
        Files.writeString(file, statement.strip().replaceAll("\\s*\\n\\s*", " ") + ";\n");
        String port = database.url().replaceAll(".*:(\\d+)/.*", "$1");
        List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-h", "127.0.0.1", "-p", port));
        command.addAll(List.of("-U", database.owner().name(), "-c", String.valueOf(connections), "-j", "2"));
        command.addAll(List.of("-f", file.toString()));
        return new PgBench(command, database.owner().password());
    }

    Run run(int seconds) throws Exception {
        List<String> timed = new ArrayList<>(command);
        timed.addAll(List.of("-T", String.valueOf(seconds), "mappa"));
        ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        Matcher transactions = TRANSACTIONS.matcher(said);
        Matcher perSecond = TPS.matcher(said);
        if (process.waitFor() != 0 || !transactions.find() || !perSecond.find()) {
            throw new IOException("pgbench: " + said);
        }
        return new Run(Long.parseLong(transactions.group(1)), Double.parseDouble(perSecond.group(1)));
    }

    /** Each parameter stays a parameter: of the case, an expression of the random number; of all else, a variable. */
    private static String line(Statement statement, Map<String, String> variables) {
        String text = PLACE.matcher(statement.text().replaceAll("\\s*\\n\\s*", " "))
                .replaceAll(place -> Matcher.quoteReplacement(
                        value(statement.parameters().get(Integer.parseInt(place.group(1)) - 1), variables)));
        return text + ";";
    }

    private static String value(String parameter, Map<String, String> variables) {
        if (parameter == null) {
            return "null";
        }
        if (parameter.equals(Subject.id(1))) {
            return "('0190000b-0000-7000-8000-' || lpad(to_hex(:n::int), 12, '0'))::uuid";
        }
        String name = "p" + (1 + new ArrayList<>(variables.values()).indexOf(parameter));
        if (name.equals("p0")) {
            name = "p" + (variables.size() + 1);
            variables.put(name, parameter);
        }
        return ":" + name;
    }
}
