package org.openmappa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openmappa.law.CategoryAnswer.Verdict;

/** Decides who is covered by MAPPA on a day, and says why, keeping every ground rather than the first. */
public final class DecideCategory {
    private DecideCategory() {}

    public static CategoryAnswer on(List<Conviction> convictions, List<RaDecision> decisions, LocalDate asAt) {
        return on(new CaseFacts(convictions, decisions, List.of()), asAt);
    }

    public static CategoryAnswer on(CaseFacts facts, LocalDate asAt) {
        return Section327.on(asAt).map(law -> under(law, facts, asAt)).orElseGet(() -> beforeTheTables(asAt));
    }

    private static CategoryAnswer under(Section327 law, CaseFacts facts, LocalDate asAt) {
        var known = Listed.knownOn(asAt, facts.convictions());
        var findings = new ArrayList<Finding>();
        findings.addAll(CategoryOne.on(known, facts.standings(), asAt));
        findings.addAll(CategoryTwo.on(known, law, asAt));
        findings.addAll(CategoryFour.on(known, law, asAt));
        findings.addAll(ByStanding.on(facts.standings(), law, asAt));
        if (!known.isEmpty()) {
            findings.addAll(ByDecision.on(facts.decisions(), law, asAt));
        }
        return new Answering(asAt, law, findings, !known.isEmpty()).answer();
    }

    private static CategoryAnswer beforeTheTables(LocalDate asAt) {
        var why = "The tables do not reach back to " + Words.of(asAt);
        var step = Step.law("An edition of section 327 was in force", "CJA 2003 s.327", why, Outcome.UNKNOWN);
        return new CategoryAnswer(
                asAt,
                Verdict.CANNOT_TELL,
                null,
                List.of(),
                List.of(),
                List.of(step),
                List.of(why),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
