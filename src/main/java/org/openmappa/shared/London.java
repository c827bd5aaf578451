package org.openmappa.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days and times as people see them: Europe/London, wherever the process runs. */
public final class London {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private London() {}

    /** The business day. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** "3 March 2026", or the words for what is not yet known. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "Not yet known" : DAY.format(day);
    }

    /** "3 March 2026, 10:42". */
    public static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZONE));
    }

    public static String moment(OffsetDateTime moment) {
        return moment(moment.toInstant());
    }
}
