package org.openmappa.meetings;

import java.time.LocalDate;
import java.util.List;

/** The confidentiality and diversity statement in one edition. */
public record Statement(int edition, String body, LocalDate validFrom) {
    public List<String> paragraphs() {
        return List.of(body.split("\n\n"));
    }
}
