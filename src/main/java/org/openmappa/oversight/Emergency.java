package org.openmappa.oversight;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case opened by break-glass, and what its review found; no outcome while it waits. */
public record Emergency(
        UUID id,
        String fullName,
        String agency,
        Kind code,
        String reason,
        OffsetDateTime openedAt,
        OffsetDateTime untilAt,
        @Nullable Outcome outcome,
        @Nullable String reviewReason,
        boolean own) {

    /** The kinds of emergency. */
    public enum Kind {
        THREAT_TO_LIFE("A threat to somebody's life or limb"),
        THREAT_TO_CHILD("A threat to a child"),
        IMMINENT_OFFENCE("An offence that is about to happen"),
        MISSING_OR_RECALLED("The person is missing or recalled"),
        CUSTODY_DECISION("A decision in custody or at court that cannot wait"),
        OTHER("Something else that cannot wait");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What a review may find. */
    public enum Outcome {
        JUSTIFIED("Justified"),
        NOT_JUSTIFIED("Not justified"),
        TO_BE_INVESTIGATED("To be investigated");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
