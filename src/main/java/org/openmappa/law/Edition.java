package org.openmappa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which text of which instrument an answer was read from, and where that text was found. */
public record Edition(
        String instrument,
        String edition,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {

    public String inWords() {
        return instrument + ", edition of " + edition;
    }
}
