package org.openmappa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recorded decision of the Responsible Authority; Category 3 and discretionary Category 4 rest on nothing else. */
public record RaDecision(
        Kind kind,
        String author,
        LocalDate date,
        String evidence,
        String reason,
        @Nullable LocalDate endedOn) {

    /** What the Responsible Authority considers. */
    public enum Kind {
        MAY_CAUSE_SERIOUS_HARM(Category.THREE, "may cause serious harm to the public", "CJA 2003 s.325(2)(b)"),
        AT_RISK_OF_TERRORISM(Category.FOUR, "may be at risk of involvement in terrorism", "CJA 2003 s.325(2)(c)");

        private final Category category;
        private final String words;
        private final String citation;

        Kind(Category category, String words, String citation) {
            this.category = category;
            this.words = words;
            this.citation = citation;
        }

        public Category category() {
            return category;
        }

        public String inWords() {
            return words;
        }

        public String citation() {
            return citation;
        }
    }

    public RaDecision {
        if (author.isBlank() || evidence.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A decision needs its author, its evidence and its reason");
        }
        if (endedOn != null && endedOn.isBefore(date)) {
            throw new IllegalArgumentException("A decision cannot end before it is made");
        }
    }

    public RaDecision(Kind kind, String author, LocalDate date, String evidence, String reason) {
        this(kind, author, date, evidence, reason, null);
    }

    boolean standsOn(LocalDate day) {
        return !date.isAfter(day) && (endedOn == null || !endedOn.isBefore(day));
    }
}
