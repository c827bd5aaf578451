package org.openmappa.demo;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A sitting of the demo.
 *
 * @param key name under which the stories speak of it
 * @param listed day on which cases are put on it and colleagues are invited
 * @param chair post of the chair
 */
record SittingDay(
        String key,
        String area,
        int level,
        LocalDate on,
        LocalTime at,
        int minutes,
        LocalDate planned,
        LocalDate listed,
        String place,
        String chair) {
    String chairRole() {
        return "CHAIR_" + level;
    }
}
