package org.openmappa.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the minutes of one case at one sitting. */
public record MinutesId(@JsonValue UUID value) implements FileKey {
    @JsonCreator
    public static MinutesId of(String text) {
        return new MinutesId(UUID.fromString(text));
    }

    public static MinutesId next() {
        return new MinutesId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
