package org.openmappa.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.NewConviction;

/**
 * What the law is asked: offences with their outcomes, when the person was born, and the day for which to answer. What
 * is left out is not known; without a day it is today.
 */
public record Check(
        @PastOrPresent(message = "The date of birth must be in the past") @Nullable
        LocalDate born,

        @Nullable LocalDate asAt,

        @Size(min = 1, max = 20, message = "Enter 1 to 20 offences") @Nullable
        List<@Valid NewConviction> offences) {

    public Check {
        offences = offences == null
                ? List.of()
                : offences.stream().filter(Objects::nonNull).toList();
    }

    List<NewConviction> asked() {
        return Objects.requireNonNullElse(offences, List.of());
    }
}
