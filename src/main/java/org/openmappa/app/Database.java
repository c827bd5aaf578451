package org.openmappa.app;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL database with its five roles: the owner migrates, the application works behind row-level security, the
 * door signs people in, the sealer adds to the seal of the trail, the sweeper lets working data go whose time is over.
 */
public record Database(String url, Login owner, Login application, Login door, Login sealer, Login sweeper) {
    static final Set<String> SETTINGS = Set.of(
            "mappa.db.url",
            "mappa.db.app",
            "mappa.db.app-password",
            "mappa.db.door",
            "mappa.db.door-password",
            "mappa.db.sealer",
            "mappa.db.sealer-password",
            "mappa.db.sweeper",
            "mappa.db.sweeper-password");

    /** A database role and its password. */
    public record Login(String name, String password) {
        @Override
        public String toString() {
            return name;
        }
    }

    static boolean isGiven(Map<String, String> environment) {
        return environment.containsKey("MAPPA_DB_URL");
    }

    /**
     * A database given by the environment.
     *
     * @throws IllegalArgumentException naming the variable that is missing
     */
    static Database external(Map<String, String> environment) {
        return new Database(
                needed(environment, "MAPPA_DB_URL"),
                new Login("mappa_owner", needed(environment, "MAPPA_DB_OWNER_PASSWORD")),
                new Login("mappa_app", needed(environment, "MAPPA_DB_APP_PASSWORD")),
                new Login("mappa_door", needed(environment, "MAPPA_DB_DOOR_PASSWORD")),
                new Login("mappa_sealer", needed(environment, "MAPPA_DB_SEALER_PASSWORD")),
                new Login("mappa_sweeper", needed(environment, "MAPPA_DB_SWEEPER_PASSWORD")));
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Set " + name + ": see docs/runbooks/external-postgresql.md");
        }
        return value;
    }

    /** Brings the schema up to date, as the owner. */
    public Database migrated() {
        Flyway.configure()
                .dataSource(as(owner))
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        return this;
    }

    /** Connections as one of the roles, unpooled: for migration, demo data and tests. */
    public DataSource as(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.name());
        source.setPassword(login.password());
        return source;
    }

    /** What Spring has to know of it. */
    public Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("mappa.db.url", url);
        settings.setProperty("mappa.db.app", application.name());
        settings.setProperty("mappa.db.app-password", application.password());
        settings.setProperty("mappa.db.door", door.name());
        settings.setProperty("mappa.db.door-password", door.password());
        settings.setProperty("mappa.db.sealer", sealer.name());
        settings.setProperty("mappa.db.sealer-password", sealer.password());
        settings.setProperty("mappa.db.sweeper", sweeper.name());
        settings.setProperty("mappa.db.sweeper-password", sweeper.password());
        return settings;
    }
}
