package org.openmappa.testing;

import com.zaxxer.hikari.HikariDataSource;
import org.openmappa.app.Database;

/** A few connections that are kept: making one costs more than most of what tests ask. */
public final class Pool {
    private Pool() {}

    public static HikariDataSource ofOwner(Database database) {
        return as(database, database.owner());
    }

    public static HikariDataSource as(Database database, Database.Login login) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("tests as " + login);
        pool.setDataSource(database.as(login));
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        return pool;
    }
}
