package org.openmappa.check;

import org.openmappa.law.CivilOrder;
import org.openmappa.law.Ruling;
import org.openmappa.shared.Refused;

/** Answers for how long and of whom a civil order may be made, what it brings, and what a breach carries. */
public final class AskOrder {
    private AskOrder() {}

    /** {@code breachYears}: the longest sentence on indictment, in years. */
    public record Answered(String order, String effect, int breachYears, Ruling mayBeMade) {}

    /** @throws Refused where the order could not be made on the day */
    public static Answered of(OrderAsked asked) {
        CivilOrder order = order(asked);
        return new Answered(
                order.label(),
                order.effect(),
                order.breachYears(),
                order.allows(asked.fixed(), asked.untilFurtherOrder(), asked.age()));
    }

    private static CivilOrder order(OrderAsked asked) {
        return asked.madeOn() == null
                ? CivilOrder.of(asked.order())
                : CivilOrder.on(asked.madeOn(), asked.order())
                        .orElseThrow(() -> new Refused("madeOn", "This order could not be made on that day"));
    }
}
