package org.openmappa.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sending a package, with a reason for each soft rule that it does not meet. */
public record Submission(@Size(max = 20) @Nullable List<@Valid Reason> reasons) {
    /** Why a package goes although a rule does not hold. */
    public record Reason(
            @NotBlank @Size(max = 40) String rule,
            @Size(max = 2000) @Nullable String reason) {}

    @Override
    public List<Reason> reasons() {
        return reasons == null ? List.of() : reasons;
    }

    Optional<String> reasonFor(Stop stop) {
        return reasons().stream()
                .filter(given -> given.rule().equals(stop.rule()))
                .flatMap(given -> Optional.ofNullable(given.reason()).stream())
                .findFirst();
    }
}
