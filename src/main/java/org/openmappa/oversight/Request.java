package org.openmappa.oversight;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asks to be involved in a case; no answer while it waits. */
public record Request(
        UUID id,
        UUID userId,
        String username,
        String fullName,
        String agency,
        String reason,
        OffsetDateTime askedAt,
        @Nullable Answer answer,
        @Nullable String answerReason) {

    /** How a request may be answered. */
    public enum Answer {
        INVOLVED("Involve them"),
        DECLINED("Decline");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
