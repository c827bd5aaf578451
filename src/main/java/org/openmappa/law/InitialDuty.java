package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Section 83: the first notification, within three days beginning with the relevant date, time away left out. */
public final class InitialDuty {
    private InitialDuty() {}

    public static Due from(LocalDate relevantDate, List<Away> away) {
        return within(Figure.Name.INITIAL_DAYS, "Relevant date", relevantDate, away);
    }

    /** So many days beginning with an event, in which time away does not run (section 83(6), also by section 84(5)). */
    static Due within(Figure.Name name, String event, LocalDate on, List<Away> away) {
        return Figure.on(on, name)
                .map(f -> within(f, event, on, away))
                .orElseGet(() -> Due.beforeTheTables(on, "Part 2 was in force", "SOA 2003 ss.83-86"));
    }

    private static Due within(Figure figure, String event, LocalDate on, List<Away> away) {
        var last = Away.lastOf(figure.number(), on, away);
        var steps = List.of(
                Step.law("The duty arises", figure.citation(), event + " " + Words.of(on), true),
                disregarded(away, last),
                figure.step(
                        last.map(Words::of).orElse("Not recorded: the day of release"),
                        last.isPresent() ? Outcome.YES : Outcome.UNKNOWN));
        return Due.by(last.orElse(null), on, steps, figure).doubting(Doubt.ACT_OF_2026);
    }

    static Step disregarded(List<Away> away, Optional<LocalDate> end) {
        return Step.fact(
                "Time on remand, in custody, in hospital or abroad is left out",
                "SOA 2003 s.83(6)",
                end.isPresent() ? Away.inWords(away) : "Not recorded: the day of release (" + Away.inWords(away) + ")",
                end.isPresent() ? Outcome.YES : Outcome.UNKNOWN);
    }
}
