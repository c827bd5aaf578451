package org.openmappa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Category 2, section 327(3) and (4): a listed offence, a court in England or Wales, a sentence that qualifies. */
final class CategoryTwo {
    private static final OffenceRef MURDER = new OffenceRef("CL-murder");
    private static final Edition[] EDITIONS = {
        Schedule15.TABLE.edition(),
        ChildOffence.TABLE.edition(),
        QualifyingSentences.SECTION_327.edition(),
        EndPolicy.TABLE.edition()
    };

    private CategoryTwo() {}

    static List<Finding> on(List<Listed> known, Section327 law, LocalDate asAt) {
        return known.stream().map(k -> finding(k, law, asAt)).toList();
    }

    private static Finding finding(Listed listed, Section327 law, LocalDate asAt) {
        var conviction = listed.conviction();
        var offence = offence(conviction, law, asAt);
        var step = Step.all(
                "Category 2 on " + listed.inWords(),
                "CJA 2003 s.327(3), (4)",
                List.of(offence, court(conviction), dealtWith(conviction)));
        return Finding.of(ground(listed, offence), step, asAt, EDITIONS)
                .doubting(SentenceDoubts.of(conviction.sentence()))
                .stillToRecord(EndPolicy.stillToRecord(conviction.sentence(), asAt));
    }

    private static Step offence(Conviction conviction, Section327 law, LocalDate asAt) {
        var ways = new ArrayList<Step>();
        if (conviction.offence().equals(MURDER)) {
            ways.add(murder(conviction));
        }
        Schedule15.of(conviction.offence(), law.schedule15Parts(), asAt).forEach(r -> ways.add(r.lists(conviction)));
        if (law.childOffences()) {
            ChildOffence.of(conviction.offence(), asAt).ifPresent(o -> ways.add(o.lists(conviction)));
        }
        return Step.any("The offence is murder, or listed for Category 2", "CJA 2003 s.327(3)(a)", ways);
    }

    private static Step murder(Conviction conviction) {
        return conviction.manner() == Manner.COMPLETED || conviction.manner() == Manner.AIDED
                ? Step.law("Murder", "CJA 2003 s.327(3)(a)", "Murder", true)
                : Step.law("Murder attempted, planned or encouraged", "CJA 2003 Sch 15 Part 1 para 65", "Murder", true);
    }

    private static Step court(Conviction conviction) {
        return Step.fact(
                "By a court in England or Wales that is not a service court",
                "CJA 2003 s.327(3)(a), (6)",
                conviction.court() == Court.NOT_RECORDED
                        ? "Not recorded: the court"
                        : conviction.court().inWords(),
                conviction.court().isOneOf(Court.ENGLAND_AND_WALES));
    }

    private static Step dealtWith(Conviction conviction) {
        return switch (conviction.route()) {
            case CONVICTION -> QualifyingSentences.SECTION_327.includes(conviction);
            case CAUTION -> Step.fact("Convicted, not cautioned", "CJA 2003 s.327(3)(a)", "Cautioned", Outcome.NO);
            case INSANITY, DID_ACT -> order(conviction);
        };
    }

    private static Step order(Conviction conviction) {
        var disposal = conviction.sentence().disposal();
        var kinds = List.of(Disposal.HOSPITAL_ORDER, Disposal.HOSPITAL_ORDER_RESTRICTED, Disposal.GUARDIANSHIP);
        boolean open = disposal.kind() == Disposal.Kind.NOT_KNOWN;
        return Step.fact(
                "A hospital or guardianship order on the finding",
                "CJA 2003 s.327(4)(b)",
                open ? "Not recorded: the order made on the finding" : disposal.label(),
                open ? Outcome.UNKNOWN : Outcome.of(kinds.contains(disposal)));
    }

    private static Ground ground(Listed listed, Step offence) {
        var conviction = listed.conviction();
        var cited = offence.children().stream()
                .filter(Step::holds)
                .map(Step::citation)
                .findFirst()
                .orElse("");
        return new Ground(
                Category.TWO,
                "CJA 2003 s.327(" + (conviction.route() == Route.CONVICTION ? "3" : "4") + "); " + cited,
                listed.inWords() + ": " + Words.lower(conviction.sentence().inWords()),
                conviction.dealtWithOn(),
                conviction.sentence().endsOn(),
                EndPolicy.inWords(conviction.sentence().disposal()),
                Ground.EndSource.POLICY,
                listed.index());
    }
}
