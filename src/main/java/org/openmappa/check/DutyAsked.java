package org.openmappa.check;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.Away;
import org.openmappa.shared.Refused;

/**
 * One question about sections 83 to 86. {@code on} is the day of the event; {@code days} how long somebody goes abroad.
 * What is left out is not known.
 */
public record DutyAsked(
        @NotNull(message = "Choose what is to be notified") NotifiedEvent event,

        @Nullable LocalDate on,
        @Nullable Boolean noFixedAbode,

        @Min(value = 0, message = "Days abroad must be 0 to 3660")
        @Max(value = 3660, message = "Days abroad must be 0 to 3660")
        @Nullable
        Integer days,

        @Size(max = 20, message = "Enter up to 20 stays") @Nullable
        List<@Valid Stay> stays,

        @Size(max = 20, message = "Enter up to 20 times away") @Nullable
        List<@Valid Time> away) {

    /** So many nights from a day on. */
    public record Stay(
            @Nullable LocalDate from,

            @Min(value = 1, message = "Nights must be 1 to 366")
            @Max(value = 366, message = "Nights must be 1 to 366")
            @Nullable
            Integer nights) {
        private boolean isEmpty() {
            return from == null && nights == null;
        }

        private Stream<LocalDate> each() {
            if (from == null || nights == null) {
                throw new Refused("stays", "Enter the first night and the number of nights of each stay");
            }
            return from.datesUntil(from.plusDays(nights));
        }
    }

    /** A time that section 83(6) leaves out; without a day of release it lasts. */
    public record Time(
            Away.@Nullable Where where,
            @Nullable LocalDate from,
            @Nullable LocalDate released) {
        private boolean isEmpty() {
            return where == null && from == null && released == null;
        }

        private Away asLaw() {
            if (where == null || from == null) {
                throw new Refused("away", "Enter where and from when for each time away");
            }
            Refused.when(
                    released != null && released.isBefore(from),
                    "away",
                    "The release must be on or after the first day");
            return new Away(where, from, released);
        }
    }

    List<Away> timeAway() {
        return given(away).filter(time -> !time.isEmpty()).map(Time::asLaw).toList();
    }

    List<LocalDate> nights() {
        return given(stays).filter(stay -> !stay.isEmpty()).flatMap(Stay::each).toList();
    }

    /** The day of the event, without which nothing can be said. */
    LocalDate day() {
        if (on == null) {
            throw new Refused("on", "Enter the " + event.day().orElse("day").toLowerCase(java.util.Locale.UK));
        }
        return on;
    }

    private static <T> Stream<T> given(@Nullable List<T> several) {
        return several == null ? Stream.of() : several.stream().filter(Objects::nonNull);
    }
}
