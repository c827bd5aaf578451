package org.openmappa.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.Circumstance;
import org.openmappa.law.Conviction;
import org.openmappa.law.Court;
import org.openmappa.law.Disposal;
import org.openmappa.law.Length;
import org.openmappa.law.Manner;
import org.openmappa.law.OffenceRef;
import org.openmappa.law.Offences;
import org.openmappa.law.Route;
import org.openmappa.law.Sentence;
import org.openmappa.shared.Refused;

/**
 * An offence with its outcome and disposal, from a court result. {@code facts} answers what the schedules ask about the
 * offence, each as CIRCUMSTANCE:YES or CIRCUMSTANCE:NO; what is left out is not yet known.
 */
public record NewConviction(
        @NotBlank @Size(max = 60) String offence,
        @Nullable Manner manner,

        @NotNull(message = "Choose how the offence came to be recorded")
        Route route,

        @Nullable Court court,
        @PastOrPresent @Nullable LocalDate offenceDate,

        @NotNull(message = "Enter the date of the conviction, finding or caution")
        @PastOrPresent(message = "The date of the conviction, finding or caution must be in the past")
        LocalDate foundOn,

        @NotNull(message = "Choose what was imposed") Disposal disposal,
        @PastOrPresent @Nullable LocalDate sentencedOn,
        @Min(0) @Max(1200) @Nullable Integer months,
        @Min(0) @Max(366) @Nullable Integer days,
        @Min(0) @Max(240) @Nullable Integer detentionMonths,
        @Nullable LocalDate endsOn,
        @Size(max = 20) @Nullable List<@Size(max = 60) String> facts) {

    /** As the law reads it; refuses what contradicts itself. */
    public Conviction asLaw(@Nullable LocalDate born) {
        Refused.when(!offence.matches("[A-Za-z0-9-]{3,60}"), "offence", "Choose an offence from the list");
        OffenceRef ref = new OffenceRef(offence);
        Refused.when(Offences.find(ref).isEmpty(), "offence", "Choose an offence from the list");
        Refused.when(
                disposal.hasLength() && months == null && days == null,
                "months",
                "Enter how long it is, in months or days");
        try {
            Conviction conviction = Conviction.of(ref, route, foundOn, sentence())
                    .in(Objects.requireNonNullElse(manner, Manner.COMPLETED))
                    .by(Objects.requireNonNullElse(court, Court.ENGLAND_AND_WALES))
                    .committedOn(offenceDate)
                    .bornOn(born);
            for (String fact : Objects.requireNonNullElse(facts, List.<String>of())) {
                conviction = with(conviction, fact);
            }
            return conviction;
        } catch (IllegalArgumentException contradiction) {
            throw new Refused("foundOn", String.valueOf(contradiction.getMessage()));
        }
    }

    private Sentence sentence() {
        LocalDate imposed = sentencedOn == null && disposal != Disposal.NOT_YET_SENTENCED ? foundOn : sentencedOn;
        return Sentence.of(disposal, imposed, length(months, days))
                .withDetentionPart(length(detentionMonths, null))
                .endingOn(endsOn);
    }

    private static @Nullable Length length(@Nullable Integer months, @Nullable Integer days) {
        return months == null && days == null
                ? null
                : new Length(Objects.requireNonNullElse(months, 0), Objects.requireNonNullElse(days, 0));
    }

    private static Conviction with(Conviction conviction, String fact) {
        if (fact == null || fact.isBlank()) {
            return conviction;
        }
        String[] parts = fact.split(":", 2);
        Refused.when(parts.length != 2 || !parts[1].matches("YES|NO"), "facts", "Answer yes or no");
        try {
            return conviction.with(Circumstance.valueOf(parts[0]), parts[1].equals("YES"));
        } catch (IllegalArgumentException unknown) {
            throw new Refused("facts", "This is not asked about the offence");
        }
    }
}
