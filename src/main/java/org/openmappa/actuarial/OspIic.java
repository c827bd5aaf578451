package org.openmappa.actuarial;

import java.util.List;
import org.openmappa.actuarial.ImageRule.Fit;

/**
 * OSP/IIC, since July 2026 the Images and Indirect Contact Sexual Reoffending Predictor: a ladder of rules, the first
 * that fits gives probability and band. The two published editions differ: the older one gives every other sexual
 * sanction 0.281%, the code of 2026 only where sanctions for contact with an adult and for non-contact offences are both
 * there, which is probably a defect. The edition is the caller's choice, and a score that would differ says so.
 */
public final class OspIic {
    private static final Ladder OLDER = Ladder.read("legacy");
    private static final Ladder NEWER = Ladder.read("2026");

    private OspIic() {}

    /** The rules of one edition, from the top. */
    private record Ladder(Tool tool, List<ImageRule> rules) {
        static Ladder read(String edition) {
            return new Ladder(
                    Tools.get("OSP_IIC", edition),
                    Table.read("osp-iic-" + edition).map(ImageRule::read));
        }

        String edition() {
            return tool.edition();
        }
    }

    /** Which published text is followed. */
    public enum Edition {
        LEGACY,
        CODE_2026;

        private Ladder ladder() {
            return this == LEGACY ? OLDER : NEWER;
        }

        Edition other() {
            return this == LEGACY ? CODE_2026 : LEGACY;
        }
    }

    public static Score score(OspIicFacts facts, Edition edition) {
        var work = new Working(edition.ladder().tool());
        if (facts.sex() == Sex.FEMALE) {
            return work.notApplicable("the tool is for men");
        }
        if (Boolean.FALSE.equals(facts.sexualHistory())) {
            return work.notApplicable("the tool is for people with a sexual or sexually motivated offence");
        }
        work.need(facts.sex(), "sex");
        var rule = descend(facts, edition, work);
        if (work.lacks()) {
            return work.cannotTell();
        }
        tellOther(facts, edition, rule, work);
        return scored(rule, work);
    }

    private static ImageRule descend(OspIicFacts facts, Edition edition, Working work) {
        var first = edition.ladder().rules().stream()
                .filter(r -> r.fits(facts) != Fit.NO)
                .findFirst()
                .orElseThrow();
        first.unknown(facts).forEach(words -> work.need(null, words));
        return first;
    }

    private static Score scored(ImageRule rule, Working work) {
        work.add(Term.of(rule.words(), "yes", 1, rule.probability()));
        var percent = Rounding.TWO_DECIMALS.percent(rule.probability());
        var probability =
                new Probability(Horizon.TWO_YEARS, "the share that the rule gives", rule.probability(), percent);
        return work.scored(List.of(probability), rule.band());
    }

    private static void tellOther(OspIicFacts facts, Edition edition, ImageRule rule, Working work) {
        var there = new Working(edition.other().ladder().tool());
        var other = descend(facts, edition.other(), there);
        if (there.lacks() || other.probability() != rule.probability()) {
            work.note("The published editions differ here: edition "
                    + edition.ladder().edition() + " gives "
                    + share(rule) + ", edition " + edition.other().ladder().edition()
                    + (there.lacks() ? " cannot tell" : " gives " + share(other))
                    + "; the code of 2026 probably has a defect");
        }
    }

    private static String share(ImageRule rule) {
        var percent = Rounding.TWO_DECIMALS.percent(rule.probability());
        return percent.stripTrailingZeros().toPlainString() + "%";
    }
}
