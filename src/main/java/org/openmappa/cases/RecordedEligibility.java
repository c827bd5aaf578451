package org.openmappa.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.CategoryAnswer;
import org.openmappa.law.Ground;

/** An answer of the law that a practitioner accepted for a person, with the editions it was given under. */
public record RecordedEligibility(
        UUID id,
        LocalDate asAt,
        @Nullable Integer category,
        CategoryAnswer answer,
        String editions,
        OffsetDateTime decidedAt,
        String decidedBy) {

    /** First day of the category that was recorded. */
    public LocalDate from() {
        return answer.grounds().stream()
                .filter(ground -> category != null && ground.category().number() == category)
                .map(Ground::from)
                .min(Comparator.naturalOrder())
                .orElse(asAt);
    }

    /** Last day on which the recorded category is expected to hold; nothing where it has no end yet. */
    public Optional<LocalDate> expectedEnd() {
        boolean endless = answer.grounds().stream()
                .anyMatch(ground ->
                        category != null && ground.category().number() == category && ground.expectedEnd() == null);
        return endless
                ? Optional.empty()
                : answer.grounds().stream()
                        .filter(ground -> category != null && ground.category().number() == category)
                        .map(Ground::expectedEnd)
                        .filter(java.util.Objects::nonNull)
                        .map(LocalDate.class::cast)
                        .max(Comparator.naturalOrder());
    }
}
