package org.openmappa.actuarial;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Ages are completed years. */
final class Ages {
    private Ages() {}

    static int on(LocalDate day, LocalDate born) {
        return Math.toIntExact(ChronoUnit.YEARS.between(born, day));
    }
}
