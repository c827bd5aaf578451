package org.openmappa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What we owe to whatever comes from outside: it is read, or it is refused in words. Any other exception is a fault. */
public final class Reads {
    private Reads() {}

    /** Nothing when it was refused. */
    public static <T> Optional<T> text(byte[] bytes, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).as("why it is refused").isNotBlank();
            return Optional.empty();
        }
    }

    /** What the fuzzer begins with, and what an ordinary run of the tests tries. */
    public static Stream<Arguments> seeds(String... texts) {
        return Stream.of(texts).map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }
}
