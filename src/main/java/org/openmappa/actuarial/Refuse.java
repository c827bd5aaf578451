package org.openmappa.actuarial;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What no facts of a person can be, with words for whoever typed them. Null is not recorded and never refused. */
final class Refuse {
    private Refuse() {}

    static void when(boolean nonsense, String why) {
        if (nonsense) {
            throw new IllegalArgumentException(why);
        }
    }

    static void negative(@Nullable Integer count, String what) {
        when(count != null && count < 0, what + " cannot be negative");
    }

    static void outside(@Nullable Integer answer, int most, String what) {
        when(answer != null && (answer < 0 || answer > most), what + " is answered with 0 to " + most);
    }

    static void more(@Nullable Integer part, @Nullable Integer whole, String why) {
        when(part != null && whole != null && part > whole, why);
    }

    static void notAfter(@Nullable LocalDate day, @Nullable LocalDate birth, String what) {
        when(day != null && birth != null && !day.isAfter(birth), what + " must come after the date of birth");
    }
}
