package org.openmappa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Section 327(4A): further offences, most of them against children, that make Category 2 with their conditions. */
record ChildOffence(
        OffenceRef offence,
        List<Condition> conditions,
        @Nullable LocalDate sentencedFrom,
        LawTable.Row source) {
    static final LawTable TABLE = LawTable.read("cja-2003-section-327-4a");
    private static final List<ChildOffence> ALL = TABLE.map(ChildOffence::of);

    private static ChildOffence of(LawTable.Row row) {
        return new ChildOffence(
                new OffenceRef(row.text("offence")),
                Condition.list(row.words("conditions")),
                row.date("sentenced_from"),
                row);
    }

    static Optional<ChildOffence> of(OffenceRef offence) {
        return ALL.stream().filter(o -> o.offence.equals(offence)).findFirst();
    }

    static Optional<ChildOffence> of(OffenceRef offence, LocalDate day) {
        return of(offence).filter(o -> o.source.inForceOn(day));
    }

    String citation() {
        return "CJA 2003 " + source.text("citation");
    }

    Step lists(Conviction conviction) {
        var steps = new ArrayList<Step>();
        steps.add(Step.law("Section 327(4A) lists the offence", citation(), evidence(), true));
        conditions.forEach(c -> steps.add(c.met(conviction, citation())));
        if (sentencedFrom != null) {
            steps.add(reaches(conviction, sentencedFrom));
        }
        return Step.all("One of the further offences of section 327(4A)", citation(), steps);
    }

    private Step reaches(Conviction conviction, LocalDate from) {
        boolean clear = !conviction.dealtWithOn().isBefore(from);
        var facts = clear
                ? "Sentenced on " + Words.of(conviction.dealtWithOn())
                : "It is not verified whether the rule reaches sentences passed before " + Words.of(from);
        return Step.law("The rule reaches this sentence", citation(), facts, clear ? Outcome.YES : Outcome.UNKNOWN);
    }

    private String evidence() {
        return source.yes("verified") ? "statute text" : "announcement; text not read";
    }
}
