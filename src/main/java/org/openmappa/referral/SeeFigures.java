package org.openmappa.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.Gate;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Counts what agencies of the area asked for and what was decided: who asks for more than is accepted. */
@UseCase
public class SeeFigures {
    private final Gate gate;
    private final ReferralRecords records;
    private final Clock clock;

    SeeFigures(Gate gate, ReferralRecords records, Clock clock) {
        this.gate = gate;
        this.records = records;
        this.clock = clock;
    }

    /** How often an agency asked for a level and got an outcome. */
    public record Figure(String agency, int levelSought, Outcome outcome, boolean steppedDown, long decisions) {}

    /** Without dates: the twelve months up to today. */
    public List<Figure> of(Actor actor, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to == null ? London.today(clock) : to;
        LocalDate first = from == null ? last.minusYears(1).plusDays(1) : from;
        gate.note(
                actor,
                Right.SEE_STATISTICS,
                "READ",
                "referral.figures",
                Map.of("from", first.toString(), "to", last.toString()));
        return records.figures(actor, first, last);
    }
}
