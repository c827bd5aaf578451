package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Matrix;
import org.openmappa.testing.Route;
import org.openmappa.testing.Scene;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every role at every door and every table, against matrices that people wrote and reviewed. A new route or table has no
 * row and fails; {@code -Dmatrix.write=true} writes what is true now into the file, for review.
 */
@StageTest
class MatrixTest {
    private static final String NO_OBJECT = "-";

    /** Not those who asked everything: what they changed would be seen in the tables. */
    private static List<Scene> scenes = List.of();

    private static EveryRequest all = EveryRequest.NONE;

    /** What all that asking leaves behind. */
    @Nested
    class OnRecord extends OnRecordTest {}

    @Autowired
    Stage stage;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @BeforeAll
    static void everyRole(
            @Autowired Stage stage,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        all = EveryRequest.on(stage, mapping);
        scenes = Scene.ofEveryRole(stage);
    }

    @Test
    void everyRouteAnswersEveryRoleAsWritten() {
        compare(new Matrix("routes.csv", 3), all.rows());
    }

    @Test
    void theFieldsThatReachEachRoleAreThoseWrittenDown() {
        assertThat(all.fields().seen().differences()).isEmpty();
    }

    @Test
    void whatPagesSayToEachRoleIsWhatIsWrittenDown() {
        assertThat(all.pages().seen().differences()).isEmpty();
    }

    @Test
    void whoeverIsNotSignedInComesNoFurtherThanTheDoor() {
        Set<String> open = Route.all(mapping).stream()
                .filter(route -> !turnedAway(EveryRequest.ask(
                        stage.http(), route, s -> UUID.randomUUID().toString())))
                .map(Route::key)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open).containsExactlyInAnyOrder("GET /error", "GET /sign-in");
    }

    @Test
    void everyTableShowsEveryRoleWhatIsWritten() throws SQLException {
        Matrix matrix = new Matrix("tables.csv", 1);
        Map<String, Map<String, String>> seen = new LinkedHashMap<>();
        try (Connection application =
                stage.database().as(stage.database().application()).getConnection()) {
            application.setAutoCommit(false);
            for (String table : tables()) {
                seen.put(table, looks(application, table, matrix.rows().getOrDefault(table, Map.of())));
            }
        }
        compare(matrix, seen);
    }

    private void compare(Matrix matrix, Map<String, Map<String, String>> seen) {
        if (Matrix.writes()) {
            matrix.rows().keySet().retainAll(seen.keySet());
            seen.values().forEach(matrix::put);
            matrix.write();
        }
        Set<String> differences = new LinkedHashSet<>();
        seen.forEach((key, row) -> {
            Map<String, String> written = matrix.rows().get(key);
            if (written == null) {
                differences.add("no row: " + String.join(",", row.values()));
            } else {
                scenes.stream()
                        .map(Scene::role)
                        .filter(role -> !row.getOrDefault(role, "").equals(written.get(role)))
                        .forEach(role -> differences.add(
                                key + ": " + role + " gets " + row.get(role) + ", written is " + written.get(role)));
            }
        });
        matrix.rows().keySet().stream()
                .filter(key -> !seen.containsKey(key))
                .forEach(key -> differences.add("nothing like it any more: " + key));
        assertThat(differences).isEmpty();
    }

    private static boolean turnedAway(Answer answer) {
        return answer.status() == 401
                || answer.status() == 403
                || answer.location().contains("/sign-in?next=");
    }

    private List<String> tables() {
        return stage.owner()
                .sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'v') and ours order by 1
                        """.replace("ours", SchemaLines.OURS))
                .query(String.class)
                .list();
    }

    /** What each role sees of a table before and after it entered a file of its own, each in a transaction that leaves nothing. */
    private static Map<String, String> looks(Connection application, String table, Map<String, String> written)
            throws SQLException {
        String kind = written.getOrDefault("file", "cases.mappa_case");
        String key = written.getOrDefault("key", "case_id");
        String right = written.getOrDefault("right", "READ_CASE");
        Map<String, String> row = new LinkedHashMap<>();
        row.put("table", table);
        row.put("file", kind);
        row.put("key", key);
        row.put("right", right);
        for (Scene scene : scenes) {
            row.put(scene.role(), look(application, scene, table, kind, key, right));
            application.rollback();
        }
        return row;
    }

    private static String look(Connection application, Scene scene, String table, String kind, String key, String right)
            throws SQLException {
        long before;
        try {
            before = count(application, "select count(*) from " + table);
        } catch (SQLException denied) {
            return denied.getSQLState().equals("42501") ? "DENIED" : "ERROR " + denied.getMessage();
        }
        if (kind.equals(NO_OBJECT)) {
            return before > 0 ? "REFERENCE" : "EMPTY";
        }
        if (before > 0) {
            return "OPEN WITHOUT ENTRY";
        }
        UUID file = UUID.fromString(scene.id(kind.equals("persons.person") ? "cases" : kind, true));
        UUID own = UUID.fromString(scene.id(owning(table, key), true));
        enter(application, scene, file, right);
        long all = count(application, "select count(*) from " + table);
        long mine = count(application, "select count(*) from " + table + " where " + key + " = '" + own + "'");
        return all == 0 ? "NOTHING" : all == mine ? "OWN" : "OTHERS TOO";
    }

    /** The table whose row is meant by a column. */
    private static String owning(String table, String key) {
        return switch (key) {
            case "id" -> table;
            case "person_id" -> "persons.person";
            case "sitting_id" -> "meetings.sitting";
            case "minutes_id" -> "minutes.minutes";
            default -> "cases.mappa_case";
        };
    }

    private static void enter(Connection application, Scene scene, UUID file, String right) throws SQLException {
        try (PreparedStatement enter =
                application.prepareStatement("select access.enter(?, ?, ?, 'READ', 'test.enter', '{}')")) {
            enter.setBytes(1, scene.token().bytes());
            enter.setObject(2, file);
            enter.setString(3, right);
            enter.execute();
        }
    }

    private static long count(Connection application, String sql) throws SQLException {
        try (PreparedStatement statement = application.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
