package org.openmappa.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.openmappa.cases.NewConviction;
import org.openmappa.law.CategoryAnswer;
import org.openmappa.law.Conviction;
import org.openmappa.law.DecideCategory;
import org.openmappa.law.NotificationAnswer;
import org.openmappa.law.Outcome;
import org.openmappa.law.TerrorismNotificationPeriod;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.springframework.stereotype.Component;

/** Answers a check from the statute tables alone: no file is entered, and nothing is kept. */
@Component
public class AskTheLaw {
    private final Clock clock;

    AskTheLaw(Clock clock) {
        this.clock = clock;
    }

    /**
     * What the law answers: MAPPA, the sex offender notification requirements offence by offence and altogether, and
     * those for terrorism of each offence that may bring them.
     */
    public record Answered(
            LocalDate asAt,
            List<Conviction> convictions,
            CategoryAnswer category,
            NotificationAnswer notification,
            List<TerrorismNotificationPeriod> terrorism) {}

    public Answered of(Check check) {
        LocalDate asAt = Objects.requireNonNullElseGet(check.asAt(), () -> London.today(clock));
        List<Conviction> convictions = convictions(check);
        return new Answered(
                asAt,
                convictions,
                DecideCategory.on(convictions, List.of(), asAt),
                NotificationAnswer.of(convictions),
                terrorism(convictions));
    }

    private static List<TerrorismNotificationPeriod> terrorism(List<Conviction> convictions) {
        return convictions.stream()
                .map(TerrorismNotificationPeriod::of)
                .filter(period -> period.applies() != Outcome.NO)
                .toList();
    }

    private static List<Conviction> convictions(Check check) {
        return IntStream.range(0, check.asked().size())
                .mapToObj(n -> conviction(check, n))
                .toList();
    }

    /** A contradiction is told beside the field of the offence in which it stands. */
    private static Conviction conviction(Check check, int n) {
        NewConviction offence = check.asked().get(n);
        try {
            return offence.asLaw(check.born());
        } catch (Refused refused) {
            throw new Refused("offences[" + n + "]." + refused.field(), refused.why());
        }
    }
}
