package org.openmappa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A status that the person has without a conviction here: by an order, or by law, from a day and until a day. */
public record Standing(
        Kind kind, String source, LocalDate from, @Nullable LocalDate until) {

    /** The statuses that section 327 names. */
    public enum Kind {
        SUBJECT_TO_SOA_PART_2(
                Category.ONE, "Subject to sexual offender notification requirements", "CJA 2003 s.327(2)"),
        SUBJECT_TO_CTA_PART_4(Category.FOUR, "Subject to terrorism notification requirements", "CJA 2003 s.327(4C)"),
        FREED_FROM_SOA_PART_2(
                Category.ONE, "No longer subject: a review, or the conviction quashed", "SOA 2003 ss.91A-91F"),
        DISQUALIFIED_FROM_WORKING_WITH_CHILDREN(
                Category.TWO, "Disqualified from working with children (until December 2012)", "CJA 2003 s.327(5)");

        private final Category category;
        private final String label;
        private final String citation;

        Kind(Category category, String label, String citation) {
            this.category = category;
            this.label = label;
            this.citation = citation;
        }

        public Category category() {
            return category;
        }

        public String label() {
            return label;
        }

        public String citation() {
            return citation;
        }

        boolean isKnownTo(Section327 edition) {
            return switch (this) {
                case SUBJECT_TO_SOA_PART_2, FREED_FROM_SOA_PART_2 -> true;
                case SUBJECT_TO_CTA_PART_4 -> edition.terrorism();
                case DISQUALIFIED_FROM_WORKING_WITH_CHILDREN -> edition.disqualification();
            };
        }
    }

    public Standing {
        if (source.isBlank()) {
            throw new IllegalArgumentException("Say which order or law the status comes from");
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A status cannot end before it starts");
        }
    }

    boolean runsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
