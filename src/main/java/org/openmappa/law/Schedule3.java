package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Schedule 3 to the Sexual Offences Act 2003: which offences, under which threshold, since when. */
final class Schedule3 {
    static final LawTable TABLE = LawTable.read("soa-2003-schedule-3");
    static final LocalDate COMMENCEMENT = LocalDate.of(2004, 5, 1);
    private static final Map<OffenceRef, Row> ROWS =
            TABLE.map(Row::of).stream().collect(Collectors.toMap(Row::offence, Function.identity()));

    private Schedule3() {}

    /** One paragraph as it lists one offence. */
    record Row(OffenceRef offence, String paragraph, String rule, LocalDate from, String evidence) {
        static Row of(LawTable.Row row) {
            return new Row(
                    new OffenceRef(row.text("offence")),
                    row.text("paragraph"),
                    row.text("threshold"),
                    Objects.requireNonNull(row.date("in_force_from")),
                    row.text("evidence"));
        }

        String citation() {
            return TABLE.cite() + " para " + paragraph;
        }

        /** Paragraph 94 adds what was attempted, planned, encouraged or helped. */
        Step lists(Conviction conviction) {
            boolean whole = conviction.manner() == Manner.COMPLETED;
            var facts = whole ? evidence : conviction.manner().of(evidence);
            return Step.law(
                    "Schedule 3 lists the offence", whole ? citation() : citation() + " with para 94", facts, true);
        }

        /** Section 130(2): a later paragraph does not reach earlier convictions; the first ones reach back by s.81. */
        Step inForceFor(Conviction conviction) {
            boolean reaches = from.equals(COMMENCEMENT) || !from.isAfter(conviction.foundOn());
            var facts = "In force from " + Words.of(from) + "; dealt with on " + Words.of(conviction.foundOn());
            return Step.law("The paragraph was in force for it", "SOA 2003 s.130(2)", facts, reaches);
        }

        Step threshold(Conviction conviction) {
            return Step.any("The threshold is met", citation(), ways(conviction, w -> true));
        }

        /** Met without looking at the sentence, so that the relevant date is the conviction (section 132). */
        Outcome metWithoutTheSentence(Conviction conviction) {
            var ways = ways(conviction, w -> !w.turnsOnTheSentence());
            return Outcome.any(ways.stream().map(Step::outcome).toList());
        }

        private List<Step> ways(Conviction conviction, Predicate<Threshold> which) {
            return Threshold.waysOf(rule).stream()
                    .filter(which)
                    .map(w -> w.met(conviction, citation()))
                    .toList();
        }
    }

    static Optional<Row> of(OffenceRef offence) {
        return Optional.ofNullable(ROWS.get(offence));
    }
}
