package org.openmappa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmappa.OpenMappa;
import org.openmappa.testing.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = {OpenMappa.class, Stage.class},
        properties = "mappa.demo=true")
@ContextConfiguration(initializers = DemoDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("unproven")
class DemoTest {
    private final JdbcClient owner = DemoDatabase.owner();

    @BeforeAll
    void make(@Autowired DemoHistory history) {
        long before = System.nanoTime();
        history.make();
        System.err.println("cpu "
                + java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000
                + " ms of this thread");
        System.err.println("made in " + (System.nanoTime() - before) / 1_000_000 + " ms");
    }

    private long count(String query) {
        return owner.sql("select count(*) from " + query).query(Long.class).single();
    }

    @Test
    void thereAreAtLeastAHundredAndSixtyPeopleTwoThirdsInNorthshire() {
        long all = count("persons.person");
        long north = count("persons.person p join access.area a on a.id = p.area_id where a.code = 'NS'");
        assertThat(all).isGreaterThanOrEqualTo(160);
        assertThat((double) north / all).isBetween(0.6, 0.72);
    }

    @Test
    void threeQuartersAreInCategoryOne() {
        System.err.println(owner.sql(
                        "select category, level, exited_on is null, count(*) from cases.mappa_case group by 1,2,3 order by 1,2")
                .query()
                .listOfRows());
        System.err.println(owner.sql("select 'reviews', count(*), count(endorsed_by) from cases.level_one_review")
                .query()
                .listOfRows());
        System.err.println(owner.sql(
                        "select rule, count(*), min(due_on), max(due_on), count(*) filter (where due_on < current_date) late from clocks.clock where met_at is null group by 1")
                .query()
                .listOfRows());
        System.err.println(owner.sql("select ethnicity, count(*) from persons.person group by 1")
                .query()
                .listOfRows());
        System.err.println(owner.sql("select family_name, given_names, date_of_birth from persons.person limit 20")
                .query()
                .listOfRows());
        assertThat((double) count("cases.mappa_case where exited_on is null and category = 1")
                        / count("cases.mappa_case where exited_on is null"))
                .isBetween(0.73, 0.77);
    }
}
