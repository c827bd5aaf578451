package org.openmappa.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The two pools: one for all work, one for the sign-in door; and what else the whole house shares. */
@Configuration
class DataSources {
    /** For a connection, before a request is told that the database cannot be reached. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    @Bean(destroyMethod = "close")
    @Primary
    DataSource application(Environment settings, @Value("${mappa.db.pool:12}") int size) {
        return pool(settings, "mappa.db.app", size);
    }

    @Bean(destroyMethod = "close", defaultCandidate = false)
    @Qualifier("door")
    DataSource doorPool(Environment settings) {
        return pool(settings, "mappa.db.door", 2);
    }

    @Bean
    @Primary
    JdbcClient sql(DataSource application) {
        return JdbcClient.create(application);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("door")
    JdbcClient door(@Qualifier("door") DataSource doorPool) {
        return JdbcClient.create(doorPool);
    }

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** In a demo there is another one, which can tell the time of the past. */
    @Bean
    @ConditionalOnProperty(name = "mappa.demo", havingValue = "false", matchIfMissing = true)
    Clock clock() {
        return Clock.systemUTC();
    }

    static HikariDataSource pool(Environment settings, String login, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(settings.getRequiredProperty(login));
        config.setJdbcUrl(settings.getRequiredProperty("mappa.db.url"));
        config.setUsername(settings.getRequiredProperty(login));
        config.setPassword(settings.getRequiredProperty(login + "-password"));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(true);
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        // what stood in a row that a constraint refused belongs into no log
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("stringtype", "unspecified");
        return new HikariDataSource(config);
    }
}
