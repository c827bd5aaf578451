package org.openmappa.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a sitting: one meeting day with its cases. */
public record SittingId(@JsonValue UUID value) implements FileKey {
    @JsonCreator
    public static SittingId of(String text) {
        return new SittingId(UUID.fromString(text));
    }

    public static SittingId next() {
        return new SittingId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
