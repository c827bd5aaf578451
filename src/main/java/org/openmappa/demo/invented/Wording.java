package org.openmappa.demo.invented;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What practitioners wrote. */
public final class Wording {
    private static final Map<String, List<String>> WORDS = Table.rows("words").stream()
            .collect(Collectors.groupingBy(row -> row[0], Collectors.mapping(row -> row[1], Collectors.toList())));
    private final Chance chance;
    private final Map<String, String> last = new HashMap<>();

    public Wording(Chance chance) {
        this.chance = chance;
    }

    /** Something of one of the kinds, such as "review", and never the same twice running. */
    public String of(String... kinds) {
        List<String> all = Arrays.stream(kinds)
                .flatMap(kind -> WORDS.getOrDefault(kind, List.of()).stream())
                .toList();
        String words = chance.of(all);
        return words.equals(last.put(kinds[0], words)) ? of(kinds) : words;
    }
}
