package org.openmappa.demo.invented;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What practitioners wrote. */
public final class Wording {
    private static final Map<String, List<String>> WORDS = Table.rows("words").stream()
            .collect(Collectors.groupingBy(row -> row[0], Collectors.mapping(row -> row[1], Collectors.toList())));
    private final Chance chance;

    public Wording(Chance chance) {
        this.chance = chance;
    }

    /** Something of one kind, such as "review". */
    public String of(String kind) {
        return chance.of(WORDS.getOrDefault(kind, List.of()));
    }
}
