package org.openmappa.law;

import java.util.List;

/** What was not read in a statute about how a kind of sentence is counted. */
final class SentenceDoubts {
    private SentenceDoubts() {}

    static List<String> of(Sentence sentence) {
        return switch (sentence.disposal()) {
            case SUSPENDED_SENTENCE -> List.of(Doubt.SUSPENDED_AS_IMPRISONMENT.inWords());
            case EXTENDED, SPECIAL_CUSTODIAL, EXTENDED_DETENTION -> List.of(Doubt.EXTENDED_TOTAL.inWords());
            case HOSPITAL_AND_LIMITATION -> List.of(Doubt.LIMITATION_DIRECTION.inWords());
            default -> List.of();
        };
    }
}
