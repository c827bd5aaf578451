package org.openmappa.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.NewAuthorityDecision;
import org.openmappa.cases.NewConviction;
import org.openmappa.cases.NewExit;
import org.openmappa.demo.invented.Someone;
import org.openmappa.persons.NewAddress;
import org.openmappa.persons.NewAlias;
import org.openmappa.persons.NewIdentifier;

/**
 * A person and what the agencies come to know of them, as far as they stay at Level 1.
 *
 * @param police whether the police lead; otherwise probation
 * @param opened day on which the co-ordinator is notified
 * @param release expected release, for somebody in custody
 * @param leaves how the case ends, with the day, if it does
 * @param referred day from which the case is no longer reviewed at Level 1, if it goes further
 */
record Life(
        String area,
        boolean police,
        Someone who,
        List<NewIdentifier> numbers,
        List<NewAlias> aliases,
        List<NewAddress> addresses,
        List<NewConviction> convictions,
        @Nullable NewAuthorityDecision decision,
        LocalDate opened,
        @Nullable LocalDate release,
        String reason,
        @Nullable Leaving leaves,
        @Nullable LocalDate referred) {

    /** How and when a case ends. */
    record Leaving(LocalDate day, NewExit.Ground ground, String reason) {}

    /** Why the notification comes late, where it does; somebody who served a sentence first was known late. */
    @Nullable
    String late() {
        LocalDate found = convictions.getLast().foundOn();
        return opened.isAfter(found.plusDays(3))
                ? "Sentenced before the area kept its notifications here, or came from another area; notified when the"
                        + " file arrived"
                : null;
    }

    /** Whether a review on this day is one at Level 1: the case has not gone further. */
    boolean reviewedOn(LocalDate day) {
        return referred == null || day.isBefore(referred);
    }

    /** Whether they serve the custodial part of a sentence on a day. */
    boolean inCustody(LocalDate day) {
        return release != null && day.isBefore(release);
    }

    Life {
        numbers = List.copyOf(numbers);
        aliases = List.copyOf(aliases);
        addresses = List.copyOf(addresses);
        convictions = List.copyOf(convictions);
    }
}
