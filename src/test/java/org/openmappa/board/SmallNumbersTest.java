package org.openmappa.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody who knows the published table, and how it was made, can tell a hidden number. */
@StageTest
class SmallNumbersTest {
    private static final int TABLES = 60;
    private static final int MOST_HIDDEN = 5;

    @Autowired
    Stage stage;

    @Test
    void everyHiddenNumberCouldBeAnother() {
        Random random = new Random(20250331);
        for (int n = 0; n < TABLES; n++) {
            int[] counts = table(random);
            String published = published(List.of(counts)).getFirst();
            List<int[]> consistent = consistent(counts, published);
            for (int cell : hidden(counts)) {
                assertThat(consistent.stream().mapToInt(t -> t[cell]).distinct().count())
                        .as("cell %s of %s published as %s", cell, Arrays.toString(counts), published)
                        .isGreaterThan(1);
            }
        }
    }

    @Test
    void aTableWithoutSmallNumbersIsShownWhole() {
        assertThat(published(List.of(new int[] {0, 5, 9, 100, 0, 7})))
                .containsExactly("{0,5,9,14,100,0,7,107,100,5,16,121}");
    }

    /** All tables that differ in hidden cells only and are published in the same way: what a reader cannot tell apart. */
    private List<int[]> consistent(int[] counts, String published) {
        List<int[]> possible = new ArrayList<>(List.of(counts));
        for (int cell : hidden(counts)) {
            possible = possible.stream()
                    .flatMap(t -> IntStream.rangeClosed(1, 4).mapToObj(v -> with(t, cell, v)))
                    .toList();
        }
        List<String> all = published(possible);
        List<int[]> every = possible;
        return IntStream.range(0, every.size())
                .filter(n -> all.get(n).equals(published))
                .mapToObj(every::get)
                .toList();
    }

    private List<String> published(List<int[]> tables) {
        String[] texts = tables.stream()
                .map(t -> Arrays.toString(t).replace('[', '{').replace(']', '}').replace(" ", ""))
                .toArray(String[]::new);
        return stage.owner().sql("""
                        select board.hide_small(t::integer[])::text from unnest(:texts) with ordinality u (t, n) order by n
                        """).param("texts", texts).query(String.class).list();
    }

    private static int[] table(Random random) {
        int[] counts = random.ints(12, 0, 8).toArray();
        while (hidden(counts).length > MOST_HIDDEN) {
            counts[hidden(counts)[0]] = random.nextBoolean() ? 0 : 5 + random.nextInt(40);
        }
        return counts;
    }

    private static int[] hidden(int[] counts) {
        return IntStream.range(0, counts.length)
                .filter(n -> counts[n] > 0 && counts[n] < 5)
                .toArray();
    }

    private static int[] with(int[] counts, int cell, int value) {
        int[] other = counts.clone();
        other[cell] = value;
        return other;
    }
}
