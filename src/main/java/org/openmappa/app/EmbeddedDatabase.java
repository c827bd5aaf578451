package org.openmappa.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Token;

/**
 * PostgreSQL in a folder of its own, for a demo, a training room or one area: started with the process, kept between
 * starts, reachable from this machine only and with passwords that are made at the first start.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final List<String> ROLES = List.of("mappa_owner", "mappa_app", "mappa_door");
    private final EmbeddedPostgres postgres;
    private final Database database;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Database database) {
        this.postgres = postgres;
        this.database = database;
    }

    /** Starts the database of a folder, first ending one that an interrupted process left running there. */
    public static EmbeddedDatabase in(Path folder) throws IOException {
        return in(folder, Map.of());
    }

    /** @param settings what is to be different in the configuration of the server */
    public static EmbeddedDatabase in(Path folder, Map<String, String> settings) throws IOException {
        Files.createDirectories(folder);
        Path data = folder.resolve("postgres");
        endLeftOver(data);
        Path secrets = folder.resolve("secrets.properties");
        return Files.exists(secrets) ? restart(data, read(secrets), settings) : firstStart(data, secrets, settings);
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private static EmbeddedDatabase restart(Path data, Map<String, String> passwords, Map<String, String> settings)
            throws IOException {
        return with(start(data, passwords.get(SUPERUSER), settings), passwords);
    }

    private static EmbeddedDatabase firstStart(Path data, Path secrets, Map<String, String> settings)
            throws IOException {
        EmbeddedPostgres postgres = start(data, null, settings);
        Map<String, String> passwords = new HashMap<>();
        passwords.put(SUPERUSER, Token.fresh().reveal());
        ROLES.forEach(role -> passwords.put(role, Token.fresh().reveal()));
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : ROLES) {
                statement.execute("create role " + role + " login password '" + passwords.get(role) + "'");
            }
            statement.execute("create database mappa owner mappa_owner");
            statement.execute("alter role postgres password '" + passwords.get(SUPERUSER) + "'");
            write(secrets, passwords);
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            postgres.close();
            throw new IOException("the embedded database could not be set up", e);
        }
        return with(postgres, passwords);
    }

    private static EmbeddedDatabase with(EmbeddedPostgres postgres, Map<String, String> passwords) {
        String url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/mappa";
        Database.Login[] logins = ROLES.stream()
                .map(role -> new Database.Login(role, passwords.getOrDefault(role, "")))
                .toArray(Database.Login[]::new);
        return new EmbeddedDatabase(postgres, new Database(url, logins[0], logins[1], logins[2]));
    }

    private static EmbeddedPostgres start(Path data, @Nullable String password, Map<String, String> settings)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "100")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements");
        settings.forEach(builder::setServerConfig);
        if (password != null) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    private static void endLeftOver(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        Optional<ProcessHandle> leftOver = ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres);
        if (leftOver.isPresent()) {
            end(leftOver.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(c -> c.endsWith("postgres")).isPresent();
    }

    private static void end(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IOException("another database server still runs in this folder: " + process.pid(), e);
        }
    }

    private static Map<String, String> read(Path secrets) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(secrets)) {
            properties.load(reader);
        }
        Map<String, String> passwords = new HashMap<>();
        properties.forEach((key, value) -> passwords.put(String.valueOf(key), String.valueOf(value)));
        return passwords;
    }

    private static void write(Path secrets, Map<String, String> passwords) throws IOException {
        Files.createFile(secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Properties properties = new Properties();
        properties.putAll(passwords);
        try (var writer = Files.newBufferedWriter(secrets)) {
            properties.store(writer, "Made at the first start. Keep it with the data folder, and keep it secret.");
        }
    }
}
