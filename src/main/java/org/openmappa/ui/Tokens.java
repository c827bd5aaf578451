package org.openmappa.ui;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A space-separated list of names, as in a class or aria-describedby attribute; null when nothing is left. */
public final class Tokens {
    private Tokens() {}

    public static @Nullable String of(@Nullable String... parts) {
        var joined = Stream.of(parts).filter(p -> p != null && !p.isBlank()).collect(joining(" "));
        return joined.isEmpty() ? null : joined;
    }
}
