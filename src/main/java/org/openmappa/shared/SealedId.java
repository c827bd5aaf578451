package org.openmappa.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a sealed section about a person. */
public record SealedId(@JsonValue UUID value) implements FileKey {
    @JsonCreator
    public static SealedId of(String text) {
        return new SealedId(UUID.fromString(text));
    }

    public static SealedId next() {
        return new SealedId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
