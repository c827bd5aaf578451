package org.openmappa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void keepsItsDataAndPasswordsBetweenStarts() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.in(folder)) {
            Database database = first.database().migrated();
            JdbcClient.create(database.as(database.owner()))
                    .sql("insert into access.area values (gen_random_uuid(), 'KEPT', 'Kept')")
                    .update();
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.in(folder)) {
            Database database = second.database().migrated();
            assertThat(JdbcClient.create(database.as(database.application()))
                            .sql("select name from access.area where code = 'KEPT'")
                            .query(String.class)
                            .single())
                    .isEqualTo("Kept");
        }
    }

    @Test
    void writesToDiskBeforeItSaysDone() throws Exception {
        try (EmbeddedDatabase embedded = EmbeddedDatabase.in(folder)) {
            Database database = embedded.database();
            assertThat(JdbcClient.create(database.as(database.owner()))
                            .sql("select name || '=' || setting from pg_settings where name in"
                                    + " ('fsync', 'full_page_writes', 'synchronous_commit') order by name")
                            .query(String.class)
                            .list())
                    .containsExactly("fsync=on", "full_page_writes=on", "synchronous_commit=on");
        }
    }

    @Test
    void aSecondProcessSeesTheDatabaseOfTheFirst() throws Exception {
        assertThat(EmbeddedDatabase.running(folder)).isEmpty();
        try (EmbeddedDatabase embedded = EmbeddedDatabase.in(folder)) {
            assertThat(EmbeddedDatabase.running(folder)).contains(embedded.database());
        }
    }
}
