package org.openmappa.risk;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shared view of the risk of serious harm, as one version of it stands. */
public record HarmView(
        UUID id,
        int number,
        Band publicBand,
        Band childrenBand,
        Band knownAdultBand,
        Band staffBand,
        Band prisonersBand,
        Band selfBand,
        String imminence,
        String scenarioWho,
        String scenarioWhat,
        @Nullable String scenarioWhere,
        @Nullable String scenarioWhen,
        String triggers,
        @Nullable String protectiveFactors,
        @Nullable String confirmedBecause,
        @Nullable UUID sittingItem,
        OffsetDateTime recordedAt,
        String recordedBy) {

    public Band band(Target target) {
        return switch (target) {
            case PUBLIC -> publicBand;
            case CHILDREN -> childrenBand;
            case KNOWN_ADULT -> knownAdultBand;
            case STAFF -> staffBand;
            case PRISONERS -> prisonersBand;
            case SELF -> selfBand;
        };
    }

    /** The highest band that is known, of all targets but the person themselves. */
    public Optional<Band> highest() {
        return Stream.of(Target.values())
                .filter(target -> target != Target.SELF)
                .map(this::band)
                .filter(Band::known)
                .max(Comparator.naturalOrder());
    }
}
