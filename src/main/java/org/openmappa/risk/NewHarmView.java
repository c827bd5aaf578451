package org.openmappa.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A view of the risk of serious harm to record: a band for each target, how it may come about, and why tools differ. */
public record NewHarmView(
        @Nullable UUID item,
        @NotNull(message = "Choose the risk to the public") Band publicBand,

        @NotNull(message = "Choose the risk to children") Band childrenBand,

        @NotNull(message = "Choose the risk to a known adult")
        Band knownAdultBand,

        @NotNull(message = "Choose the risk to staff") Band staffBand,

        @NotNull(message = "Choose the risk to prisoners") Band prisonersBand,

        @NotNull(message = "Choose the risk to the person themselves")
        Band selfBand,

        @NotBlank(message = "Enter how soon it may happen") @Size(max = 1000)
        String imminence,

        @NotBlank(message = "Enter who may be harmed") @Size(max = 1000)
        String scenarioWho,

        @NotBlank(message = "Enter what may happen") @Size(max = 1000)
        String scenarioWhat,

        @Size(max = 1000) @Nullable String scenarioWhere,
        @Size(max = 1000) @Nullable String scenarioWhen,

        @NotBlank(message = "Enter what may set it off") @Size(max = 2000)
        String triggers,

        @Size(max = 2000) @Nullable String protectiveFactors,
        @Size(max = 2000) @Nullable String explanation) {

    /** The highest band that is known, of all targets but the person themselves: this is what tools are compared with. */
    Optional<Band> highest() {
        return Stream.of(publicBand, childrenBand, knownAdultBand, staffBand, prisonersBand)
                .filter(Band::known)
                .max(Band::compareTo);
    }
}
