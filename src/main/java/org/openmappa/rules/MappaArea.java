package org.openmappa.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.CaseFacts;
import org.openmappa.law.Category;
import org.openmappa.law.CategoryAnswer;
import org.openmappa.law.CategoryAnswer.Verdict;
import org.openmappa.law.DecideCategory;
import org.openmappa.law.Ground;
import org.openmappa.law.Outcome;
import org.openmappa.law.RaDecision;
import org.openmappa.law.Standing;
import org.openmappa.law.Step;

/** Criminal Justice Act 2003, sections 325 and 327: who is covered, in which category, and who has to decide it. */
record MappaArea(LocalDate today) implements Area {
    private static final String HARM = "ra_considers_may_cause_serious_harm";
    private static final String TERRORISM = "ra_considers_at_risk_of_terrorism_involvement";
    private static final Set<String> OWN = Set.of(
            "offences",
            "relation",
            "overlap_months",
            "subject_to_soa_part2",
            "subject_to_cta_part4",
            "disqualified_from_working_with_children",
            HARM,
            TERRORISM,
            "date",
            "on_date");

    @Override
    public String name() {
        return "MAPPA";
    }

    @Override
    public Set<String> facts() {
        var all = new HashSet<>(ConvictionReader.FACTS);
        all.addAll(OWN);
        return all;
    }

    @Override
    public Answers answer(Facts facts) {
        var asAt = asAt(facts);
        var convictions = new ConvictionReader(facts, asAt)
                .convictions(Relation.readings(facts, facts()).getFirst(), facts());
        var found = DecideCategory.on(new CaseFacts(convictions, decisions(facts, asAt), standings(facts, asAt)), asAt);
        var categories = categories(found);
        var category = found.recorded().map(Category::number).orElse(null);
        return new Answers()
                .with("eligible", eligible(found), e -> parting(found, null))
                .with("category", Told.orMissing(category, open(found)), e -> parting(found, e))
                .with("also", others(found), e -> parting(found, null))
                .with("not_category", new Same.None(categories), e -> parting(found, e))
                .with("needs_decision", needsDecision(found, facts), e -> parting(found, 3))
                .with("category_start", start(found), e -> parting(found, null))
                .with("category_end", end(found), e -> parting(found, null));
    }

    /** The day that is asked about: the one stated, or today, and never before a day on which something happened. */
    private LocalDate asAt(Facts facts) {
        var stated = facts.firstDate("on_date", "date");
        if (stated != null) {
            return stated;
        }
        var happened = facts.firstDate("sentence_date", "conviction_date", "finding_date", "relevant_date");
        return happened != null && happened.isAfter(today) ? happened : today;
    }

    private static Object eligible(CategoryAnswer found) {
        return found.verdict() == Verdict.CANNOT_TELL ? Told.cannot(found.missing()) : found.isEligible();
    }

    private static List<String> open(CategoryAnswer found) {
        return found.verdict() == Verdict.CANNOT_TELL ? found.missing() : List.of();
    }

    private static List<Integer> categories(CategoryAnswer found) {
        return found.grounds().stream()
                .map(g -> g.category().number())
                .distinct()
                .toList();
    }

    /** Section 325(2)(b) is about other persons: a decision makes no third category beside the first two. */
    private static List<Integer> others(CategoryAnswer found) {
        int recorded = found.recorded().map(Category::number).orElse(0);
        return categories(found).stream().filter(c -> c != recorded && c != 3).toList();
    }

    /** Decided by the Responsible Authority, or still for it to decide; not where it has decided against. */
    private static boolean needsDecision(CategoryAnswer found, Facts facts) {
        if (found.isEligible()) {
            return found.grounds().stream().allMatch(g -> g.endSource() == Ground.EndSource.DECISION);
        }
        boolean against = Boolean.FALSE.equals(facts.flag(HARM)) || Boolean.FALSE.equals(facts.flag(TERRORISM));
        return found.verdict() == Verdict.NEEDS_DECISION && !against;
    }

    private static @Nullable String start(CategoryAnswer found) {
        return found.recorded()
                .map(c -> switch (c) {
                    case ONE -> "relevant date";
                    case TWO -> "date of sentence or order";
                    case THREE -> "date of decision";
                    case FOUR -> "date dealt with, or of the decision";
                })
                .orElse(null);
    }

    private static @Nullable String end(CategoryAnswer found) {
        return found.recorded()
                .map(c -> c == Category.ONE
                        ? "end of notification period"
                        : found.grounds().stream()
                                .filter(g -> g.category() == c)
                                .map(Ground::endsWith)
                                .findFirst()
                                .orElse(""))
                .orElse(null);
    }

    /** The limb of the category that was expected; else of the one that came nearest. */
    private static String parting(CategoryAnswer found, @Nullable Object expected) {
        var limbs = expected == null
                ? found.steps()
                : found.steps().stream()
                        .filter(s -> s.rule().startsWith("Category " + expected))
                        .toList();
        var looked = limbs.isEmpty() ? found.steps() : limbs;
        boolean wanted = found.isEligible();
        return Stream.concat(looked.stream().filter(s -> (s.outcome() == Outcome.YES) == wanted), looked.stream())
                .findFirst()
                .map((Step s) -> Parting.of(s))
                .orElse("no offence, status or decision is stated");
    }

    private static List<RaDecision> decisions(Facts facts, LocalDate asAt) {
        var decisions = new ArrayList<RaDecision>();
        decided(facts, HARM, RaDecision.Kind.MAY_CAUSE_SERIOUS_HARM, asAt, decisions);
        decided(facts, TERRORISM, RaDecision.Kind.AT_RISK_OF_TERRORISM, asAt, decisions);
        return decisions;
    }

    private static void decided(
            Facts facts, String key, RaDecision.Kind kind, LocalDate on, List<RaDecision> decisions) {
        if (facts.isTrue(key)) {
            decisions.add(new RaDecision(kind, "The Responsible Authority", on, "The case", "As the case says"));
        }
    }

    private static List<Standing> standings(Facts facts, LocalDate asAt) {
        var standings = new ArrayList<Standing>();
        stands(facts, "subject_to_soa_part2", Standing.Kind.SUBJECT_TO_SOA_PART_2, asAt, standings);
        stands(facts, "subject_to_cta_part4", Standing.Kind.SUBJECT_TO_CTA_PART_4, asAt, standings);
        stands(
                facts,
                "disqualified_from_working_with_children",
                Standing.Kind.DISQUALIFIED_FROM_WORKING_WITH_CHILDREN,
                asAt,
                standings);
        if (Boolean.FALSE.equals(facts.flag("subject_to_soa_part2"))) {
            standings.add(new Standing(Standing.Kind.FREED_FROM_SOA_PART_2, "As the case says", asAt, null));
        }
        return standings;
    }

    private static void stands(Facts facts, String key, Standing.Kind kind, LocalDate from, List<Standing> standings) {
        if (facts.isTrue(key)) {
            standings.add(new Standing(kind, "As the case says", from, null));
        }
    }
}
