package org.openmappa.demo.invented;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.NewConviction;
import org.openmappa.law.Disposal;
import org.openmappa.law.Route;

/** An offence with a usual outcome, and of whom; the category is what the law is expected to say. */
public record Charge(
        int category,
        int weight,
        String who,
        String offence,
        Route route,
        Disposal disposal,
        int leastMonths,
        int mostMonths,
        List<String> facts) {
    private static final List<Charge> ALL =
            Table.rows("charges").stream().map(Charge::of).toList();

    /** Charges that lead to a category (0: to none) for adult men (M), the old (OLD), women (W) or the young (Y). */
    public static Charge any(Chance chance, int category, String who) {
        return chance.weighed(
                ALL.stream()
                        .filter(charge -> charge.category == category && charge.who.equals(who))
                        .toList(),
                Charge::weight);
    }

    public boolean custody() {
        return switch (disposal) {
            case IMPRISONMENT, EXTENDED, LIFE, DETENTION_S250, DETENTION_HM_PLEASURE, DTO -> true;
            default -> false;
        };
    }

    /** Months in one case; nothing where the disposal has no length. */
    public @Nullable Integer months(Chance chance) {
        return leastMonths == 0 ? null : chance.between(leastMonths, mostMonths);
    }

    /** As recorded from the court result. */
    public NewConviction on(LocalDate offence, LocalDate found, @Nullable Integer months) {
        Integer counted = disposal.hasLength() ? months : null;
        return new NewConviction(
                this.offence,
                null,
                route,
                null,
                offence,
                found,
                disposal,
                found,
                counted,
                null,
                null,
                counted == null ? null : found.plusMonths(counted).minusDays(1),
                facts);
    }

    private static Charge of(String[] row) {
        return new Charge(
                Integer.parseInt(row[0]),
                Integer.parseInt(row[1]),
                row[2],
                row[3],
                Route.valueOf(row[4]),
                Disposal.valueOf(row[5]),
                row[6].isEmpty() ? 0 : Integer.parseInt(row[6]),
                row[7].isEmpty() ? 0 : Integer.parseInt(row[7]),
                row[8].isEmpty() ? List.of() : List.of(row[8].split(" ")));
    }
}
