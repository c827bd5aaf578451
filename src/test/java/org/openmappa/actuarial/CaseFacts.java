package org.openmappa.actuarial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of a rule case, read by the names of its vocabulary. What is left out is null. */
record CaseFacts(Map<String, Object> facts) {

    boolean has(String key) {
        return facts.get(key) != null;
    }

    boolean hasAny(String... keys) {
        return Stream.of(keys).anyMatch(this::has);
    }

    @Nullable
    String text(String key) {
        return facts.get(key) instanceof String said ? said : null;
    }

    @Nullable
    Integer number(String key) {
        return facts.get(key) instanceof Number n ? Integer.valueOf(n.intValue()) : null;
    }

    @Nullable
    BigDecimal decimal(String key) {
        return facts.get(key) instanceof Number n ? new BigDecimal(n.toString()) : null;
    }

    @Nullable
    Boolean yes(String key) {
        return facts.get(key) instanceof Boolean said ? said : null;
    }

    @Nullable
    LocalDate day(String key) {
        var said = text(key);
        return said == null ? null : LocalDate.parse(said);
    }

    <E extends Enum<E>> @Nullable E one(String key, Class<E> type) {
        var said = text(key);
        return said == null ? null : Enum.valueOf(type, said);
    }

    List<?> list(String key) {
        return facts.get(key) instanceof List<?> all ? all : List.of();
    }
}
