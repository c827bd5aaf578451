package org.openmappa.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL in a folder of its own, for a demo, a training room or one area: started with the process, kept between
 * starts, reachable from this machine only and with passwords that are made at the first start.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "shared_buffers", "256MB",
            "max_connections", "100",
            // the library that starts the server switches fsync off unless told otherwise
            "fsync", "on",
            "synchronous_commit", "on",
            "random_page_cost", "1.1",
            "shared_preload_libraries", "pg_stat_statements");
    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final Secrets secrets;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres postgres, Secrets secrets) {
        this.folder = folder;
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /** Starts the database of a folder, first ending one that an interrupted process left running there. */
    public static EmbeddedDatabase in(Path folder) throws IOException {
        return in(folder, Map.of());
    }

    /** @param different settings of the server that are not to be the usual ones */
    public static EmbeddedDatabase in(Path folder, Map<String, String> different) throws IOException {
        return in(DataFolder.take(folder), different);
    }

    static EmbeddedDatabase in(DataFolder folder, Map<String, String> different) throws IOException {
        LeftOver.end(folder.postgres());
        return folder.isUsed() ? again(folder, different) : first(folder, different);
    }

    /** The database of a folder that another process has started. */
    public static Optional<Database> running(Path given) throws IOException {
        Path pidFile = given.resolve("postgres").resolve("postmaster.pid");
        Path secrets = given.resolve("secrets.properties");
        if (!Files.exists(pidFile) || !Files.exists(secrets)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        int port = Integer.parseInt(lines.get(3).strip());
        return Optional.of(Secrets.read(secrets).database(port));
    }

    public Database database() {
        return secrets.database(postgres.getPort());
    }

    /** What Spring has to know of it, with the key that is kept beside it. */
    public Properties settings() throws IOException {
        Properties settings = database().settings();
        settings.setProperty("mappa.key-file", folder.key().toString());
        return settings;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        folder.close();
    }

    private static EmbeddedDatabase again(DataFolder folder, Map<String, String> different) throws IOException {
        Secrets secrets = Secrets.read(folder.secrets());
        Map<String, String> superuser = Map.of("password", secrets.of(Secrets.SUPERUSER));
        EmbeddedPostgres postgres = start(folder.postgres(), superuser, different);
        return new EmbeddedDatabase(folder, postgres, complete(folder, postgres, secrets));
    }

    /** A folder of an earlier release gets the roles that were added since; the passwords are written last. */
    private static Secrets complete(DataFolder folder, EmbeddedPostgres postgres, Secrets secrets) throws IOException {
        if (secrets.missing().isEmpty()) {
            return secrets;
        }
        Secrets all = secrets.with(secrets.missing());
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : secrets.missing()) {
                statement.execute("drop role if exists " + role); // of a start that was interrupted here
                statement.execute("create role " + role + " login password '" + all.of(role) + "'");
            }
            all.write(folder.secrets());
            return all;
        } catch (SQLException e) {
            postgres.close();
            throw new IOException("the embedded database could not be brought up to date", e);
        }
    }

    /** The passwords are written last: a folder without them was never finished, and is made anew. */
    private static EmbeddedDatabase first(DataFolder folder, Map<String, String> different) throws IOException {
        FileSystemUtils.deleteRecursively(folder.postgres());
        EmbeddedPostgres postgres = start(folder.postgres(), Map.of(), different);
        Secrets secrets = Secrets.fresh();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : Secrets.ROLES) {
                statement.execute("create role " + role + " login password '" + secrets.of(role) + "'");
            }
            statement.execute("create database mappa owner mappa_owner");
            statement.execute("alter role postgres password '" + secrets.of(Secrets.SUPERUSER) + "'");
            Files.writeString(folder.postgres().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
            secrets.write(folder.secrets());
        } catch (SQLException e) {
            postgres.close();
            throw new IOException("the embedded database could not be set up", e);
        }
        return new EmbeddedDatabase(folder, postgres, secrets);
    }

    private static EmbeddedPostgres start(Path data, Map<String, String> superuser, Map<String, String> different)
            throws IOException {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(different);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60));
        settings.forEach(builder::setServerConfig);
        superuser.forEach(builder::setConnectConfig);
        return builder.start();
    }

    /** In the user's own cache: programs in a temporary folder could be swept away, or be put there by somebody else. */
    private static Path binaries() throws IOException {
        return Files.createDirectories(
                Path.of(System.getProperty("user.home")).resolve(".cache").resolve("openmappa"));
    }
}
