package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;

/** What was not read in a statute about how a kind of sentence is counted. */
final class SentenceDoubts {
    private static final LocalDate LONGER_FROM = LocalDate.of(2026, 3, 22);
    private static final int LONGEST_BEFORE = 24;

    private SentenceDoubts() {}

    static List<String> of(Sentence sentence) {
        return switch (sentence.disposal()) {
            case SUSPENDED_SENTENCE -> suspended(sentence);
            case EXTENDED, SPECIAL_CUSTODIAL, EXTENDED_DETENTION -> List.of(Doubt.EXTENDED_TOTAL.inWords());
            case HOSPITAL_AND_LIMITATION -> List.of(Doubt.LIMITATION_DIRECTION.inWords());
            default -> List.of();
        };
    }

    private static List<String> suspended(Sentence sentence) {
        var counted = Doubt.SUSPENDED_AS_IMPRISONMENT.inWords();
        var on = sentence.imposedOn();
        boolean tooLong = on != null
                && on.isBefore(LONGER_FROM)
                && sentence.term() != null
                && sentence.term().comparedWith(LONGEST_BEFORE, on) > 0;
        return tooLong ? List.of(counted, Doubt.SUSPENDED_BEYOND_ITS_LIMIT.inWords()) : List.of(counted);
    }
}
