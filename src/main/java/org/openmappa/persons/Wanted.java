package org.openmappa.persons;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whom one looks for: by a name, misspelt or not, by date of birth, by any number. */
public record Wanted(
        @Size(max = 200) @Nullable String name,
        @Nullable LocalDate born,
        @Size(max = 30) @Nullable String number) {
    public boolean empty() {
        return name == null && born == null && number == null;
    }
}
