package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;

/** Category 4 by law, section 327(4B) to (4G): a relevant terrorist offence, dealt with as in section 45. */
final class CategoryFour {
    private static final String CITATION = "CJA 2003 s.327(4D)-(4G)";
    private static final List<String> TERRORISM = List.of("3");
    private static final Edition[] EDITIONS = {Schedule15.TABLE.edition(), QualifyingSentences.SECTION_45.edition()};

    private CategoryFour() {}

    static List<Finding> on(List<Listed> known, Section327 law, LocalDate asAt) {
        return law.terrorism() ? known.stream().map(k -> finding(k, asAt)).toList() : List.of();
    }

    private static Finding finding(Listed listed, LocalDate asAt) {
        var conviction = listed.conviction();
        var step = Step.all(
                "Category 4 on " + listed.inWords(),
                CITATION,
                steps(conviction, Schedule15.of(conviction.offence(), TERRORISM, asAt)));
        return Finding.of(ground(listed), step, asAt, EDITIONS)
                .doubting(List.of(Doubt.SCHEDULE_19ZA.inWords()))
                .stillToRecord(EndPolicy.stillToRecord(conviction.sentence(), asAt));
    }

    /** Part 4 has a list of its own, so for the period of section 53 the day on which Part 3 was inserted is no matter. */
    static List<Step> whenever(Conviction conviction) {
        var listed = Schedule15.of(conviction.offence()).stream()
                .filter(r -> TERRORISM.contains(r.part()))
                .toList();
        return steps(conviction, listed);
    }

    private static List<Step> steps(Conviction conviction, List<Schedule15.Row> listed) {
        return List.of(offence(conviction, !listed.isEmpty()), court(conviction), dealtWith(conviction));
    }

    /** Schedule 15 Part 3 stands in for Schedule 19ZA, whose list is not in the tables yet. */
    private static Step offence(Conviction conviction, boolean listed) {
        return Step.any(
                "A relevant terrorist offence",
                "CJA 2003 s.327(4F)",
                List.of(
                        Step.law("A terrorism offence", "CJA 2003 Sch 15 Part 3, for Sch 19ZA", "", listed),
                        new Condition(Circumstance.TERRORIST_CONNECTION, true)
                                .met(conviction, "Sentencing Code s.69")));
    }

    private static Step court(Conviction conviction) {
        return Step.fact(
                "By a court in the United Kingdom",
                "CTA 2008 s.45",
                conviction.court() == Court.NOT_RECORDED
                        ? "Not recorded: the court"
                        : conviction.court().inWords(),
                conviction
                        .court()
                        .isOneOf(Court.ENGLAND_AND_WALES, Court.SCOTLAND, Court.NORTHERN_IRELAND, Court.SERVICE));
    }

    private static Step dealtWith(Conviction conviction) {
        return conviction.route() == Route.CAUTION
                ? Step.fact("Convicted or found, not cautioned", "CTA 2008 s.45", "Cautioned", Outcome.NO)
                : QualifyingSentences.SECTION_45.includes(conviction);
    }

    private static Ground ground(Listed listed) {
        var conviction = listed.conviction();
        return new Ground(
                Category.FOUR,
                CITATION,
                listed.inWords() + ": " + Words.lower(conviction.sentence().inWords()),
                conviction.dealtWithOn(),
                conviction.sentence().endsOn(),
                EndPolicy.inWords(conviction.sentence().disposal()),
                Ground.EndSource.POLICY,
                listed.index());
    }
}
