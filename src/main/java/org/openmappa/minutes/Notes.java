package org.openmappa.minutes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes for the sections of a draft, in their order. */
public record Notes(@NotNull @Size(max = 100) List<@Nullable @Size(max = 8000) String> notes) {
    List<String> words() {
        return notes.stream().map(note -> note == null ? "" : note.strip()).toList();
    }
}
