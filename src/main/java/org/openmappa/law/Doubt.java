package org.openmappa.law;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is not settled, or was not read in the statute; an answer that rests on it says so. */
enum Doubt {
    LEAP_DAY,
    DTO_IN_THRESHOLDS,
    SUSPENDED_AS_IMPRISONMENT,
    EXTENDED_TOTAL,
    LIMITATION_DIRECTION,
    SUSPENDED_BEYOND_ITS_LIMIT,
    TERMS_OF_DIFFERENT_DAYS,
    NO_RESTRICTION_RECORDED,
    YEAR_OF_SECTION_85,
    TRAVEL_NOTICE,
    ACT_OF_2026,
    SHPO_BARS_REVIEW,
    FURTHER_DATE_LATER,
    RELEVANT_NOTIFICATION,
    SCHEDULE_19ZA,
    COMMENCEMENT_2022,
    FIGURE_NOT_READ;

    private static final Map<String, String> WORDS =
            LawTable.read("doubts").map(r -> r).stream().collect(Collectors.toMap(r -> r.text("name"), Doubt::words));

    private static String words(LawTable.Row row) {
        return row.text("citation").isEmpty()
                ? row.text("words")
                : row.text("words") + " (" + row.text("citation") + ")";
    }

    String inWords() {
        return Objects.requireNonNull(WORDS.get(name()));
    }
}
