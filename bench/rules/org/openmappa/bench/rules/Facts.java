package org.openmappa.bench.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openmappa.law.Conviction;
import org.openmappa.law.Disposal;
import org.openmappa.law.Length;
import org.openmappa.law.Offence;
import org.openmappa.law.Offences;
import org.openmappa.law.Route;
import org.openmappa.law.Sentence;

/** Invented convictions, always the same: offences that a schedule lists without a condition, or that none lists. */
final class Facts {
    private static final Disposal[] DISPOSALS = {
        Disposal.IMPRISONMENT, Disposal.SUSPENDED_SENTENCE, Disposal.HOSPITAL_ORDER, Disposal.COMMUNITY_ORDER, Disposal.FINE
    };
    private static final LocalDate FOUND = LocalDate.of(2025, 3, 3);

    private Facts() {}

    static List<Conviction> some(int count) {
        List<Offence> offences = Offences.all().stream().filter(Facts::plain).toList();
        Random random = new Random(327);
        List<Conviction> made = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            Disposal disposal = DISPOSALS[random.nextInt(DISPOSALS.length)];
            Length term = disposal.hasLength() ? Length.ofMonths(1 + random.nextInt(60)) : null;
            made.add(Conviction.of(
                            offences.get(random.nextInt(offences.size())).ref(),
                            Route.CONVICTION,
                            FOUND,
                            Sentence.of(disposal, FOUND, term))
                    .bornOn(LocalDate.of(1985, 5, 5))
                    .committedOn(LocalDate.of(2024, 6, 1)));
        }
        return List.copyOf(made);
    }

    /** Whether Schedule 3 lists it whatever the sentence, Schedule 15 without a condition, and nothing else. */
    static boolean plain(Offence offence) {
        return offence.asks().isEmpty() && offence.listings().stream().allMatch(Facts::plain);
    }

    private static boolean plain(Offence.Listing listing) {
        return (listing.schedule().equals("SOA 2003 Sch 3") || listing.schedule().equals("CJA 2003 Sch 15"))
                && !listing.part().equals("3")
                && (listing.condition().isEmpty() || listing.condition().equals("listed without a threshold"));
    }
}
