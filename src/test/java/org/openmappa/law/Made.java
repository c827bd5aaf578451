package org.openmappa.law;

import java.time.LocalDate;

/** Convictions made up for tests: an adult, convicted and sentenced on one day unless a test says otherwise. */
final class Made {
    static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private Made() {}

    static Conviction adult(String offence, Disposal disposal) {
        return aged(40, offence, Sentence.of(disposal, DAY));
    }

    static Conviction adult(String offence, Disposal disposal, int months) {
        return aged(40, offence, Sentence.of(disposal, DAY, Length.ofMonths(months)));
    }

    static Conviction youth(String offence, Disposal disposal, int months) {
        return aged(16, offence, Sentence.of(disposal, DAY, Length.ofMonths(months)));
    }

    static Conviction aged(int age, String offence, Sentence sentence) {
        return Conviction.of(new OffenceRef(offence), Route.CONVICTION, DAY, sentence)
                .bornOn(DAY.minusYears(age).minusMonths(6))
                .committedOn(DAY.minusMonths(1));
    }

    static Conviction found(Route route, String offence, Disposal disposal) {
        return Conviction.of(new OffenceRef(offence), route, DAY, Sentence.of(disposal, DAY))
                .bornOn(DAY.minusYears(40))
                .committedOn(DAY.minusMonths(1));
    }

    static RaDecision decision(RaDecision.Kind kind) {
        return new RaDecision(kind, "A Panel Chair", DAY, "Assessment of May 2021", "Pattern of escalating violence");
    }
}
