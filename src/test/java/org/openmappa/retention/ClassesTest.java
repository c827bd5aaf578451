package org.openmappa.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Of every kind of data somebody decided how long it is kept, and what is written of it is what is done. */
@StageTest
class ClassesTest {
    private static final Path TABLES = Path.of("src/test/resources/matrix/retention.csv");
    private static final Path DOCUMENT = Path.of("docs/data.md");
    private static final Pattern DELETED = Pattern.compile("delete from ([a-z_]+\\.[a-z_]+)");

    @Autowired
    Stage stage;

    @Test
    void everyTableHasAClass() throws IOException {
        assertThat(texts("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition
                  and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')
                """))
                .as("decide how long a new table is kept: a row in %s, and docs/data.md", TABLES)
                .containsExactlyInAnyOrderElementsOf(classes().keySet());
        assertThat(texts("select code from retention.class"))
                .containsAll(classes().values());
    }

    @Test
    void whatGoesByItselfIsWhatTheSweepDeletes() throws IOException {
        Set<String> byThemselves = Set.copyOf(texts("select code from retention.class where ends = 'BY_ITSELF'"));
        Set<String> tables = classes().entrySet().stream()
                .filter(table -> byThemselves.contains(table.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        String sweep = texts("select prosrc from pg_proc where oid = 'retention.sweep'::regproc")
                .getFirst();
        assertThat(DELETED.matcher(sweep).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void theDocumentSaysWhatTheDatabaseDoes() throws IOException {
        String document = Files.readString(DOCUMENT);
        assertThat(texts("""
                select '| ' || title || ' | ' || coalesce(counts_from, '–') || ' | ' || case ends
                  when 'BY_ITSELF' then keep::text || ', then it goes by itself'
                  when 'BY_PEOPLE' then 'reviewed by people'
                  else 'as long as the service runs' end || ' |'
                from (select distinct on (code) * from retention.class order by code, edition desc) as newest
                """)).allMatch(document::contains, "stands in " + DOCUMENT);
    }

    private static Map<String, String> classes() throws IOException {
        Map<String, String> classes = new TreeMap<>();
        Files.readAllLines(TABLES).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(row -> classes.put(row[0], row[1]));
        return classes;
    }

    private List<String> texts(String question) {
        return stage.owner().sql(question).query(String.class).list();
    }
}
