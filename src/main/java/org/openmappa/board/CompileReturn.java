package org.openmappa.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.openmappa.access.Gate;
import org.openmappa.access.SignedOut;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Braked;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Compiles the annual return of the actor's area for a day; the database counts, and puts it on the trail. */
@UseCase
public class CompileReturn {
    private static final MonthDay YEAR_END = MonthDay.of(3, 31);
    private final Gate gate;
    private final BoardRecords records;
    private final Clock clock;

    CompileReturn(Gate gate, BoardRecords records, Clock clock) {
        this.gate = gate;
        this.records = records;
        this.clock = clock;
    }

    /** The last 31 March, of which the return is usually made. */
    public LocalDate usualDay() {
        LocalDate today = London.today(clock);
        LocalDate thisYear = YEAR_END.atYear(today.getYear());
        return thisYear.isAfter(today) ? YEAR_END.atYear(today.getYear() - 1) : thisYear;
    }

    /** To be read on the screen. */
    public AnnualReturn of(Actor actor, LocalDate on) {
        return compile(actor, on, "LIST");
    }

    /** To be taken out of the system as a file. */
    public ReturnFile toTakeAway(Actor actor, LocalDate on) {
        gate.goOn(actor, Braked.Act.EXPORT, "return.read");
        return new ReturnFile(compile(actor, on, "EXPORT"), gate.takenOut(actor));
    }

    private AnnualReturn compile(Actor actor, LocalDate on, String action) {
        List<Figure> figures = records.figures(actor, on, action);
        if (!actor.may(Right.SEE_STATISTICS)) {
            throw new Forbidden("no figures for this role");
        }
        Refused.when(on.isAfter(London.today(clock)), "on", "The date must be today or in the past");
        Refused.when(
                !actor.may(Right.READ_CASE) && !MonthDay.from(on).equals(YEAR_END),
                "on",
                "Enter a 31 March: figures of other days are for those who may read cases");
        if (figures.isEmpty()) {
            throw new SignedOut();
        }
        Definition definition =
                records.definition(on).orElseThrow(() -> new Refused("on", "Nothing is defined for so early a date"));
        return new AnnualReturn(on, actor.area(), definition, figures);
    }
}
