package org.openmappa.meetings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.openmappa.shared.London;

/** A sitting to plan, or its new arrangements. */
public record NewSitting(
        @NotNull LocalDate day,

        @NotBlank
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "Enter the start time as 09:30")
        @Size(max = 5)
        String startTime,

        @NotNull(message = "Enter how many minutes the sitting may last")
        @Min(value = 15, message = "A sitting lasts at least 15 minutes")
        @Max(value = 720, message = "A sitting lasts at most 12 hours")
        Integer lengthMinutes,

        @NotNull @Min(2) @Max(3) Integer level,

        @NotBlank(message = "Enter the room, or how to join by video") @Size(max = 300)
        String place,

        @NotNull UUID chair,
        @NotNull UUID minuteTaker) {

    Instant startsAt() {
        return day.atTime(LocalTime.parse(startTime)).atZone(London.ZONE).toInstant();
    }
}
