package org.openmappa.actuarial;

import java.math.BigDecimal;
import java.util.List;

/**
 * OSP/DC, since July 2026 the Direct Contact Sexual Reoffending Predictor: 64 points, for men with a sexual history. A
 * woman has no score of her own; RSR and CSRP add a fixed share for her instead.
 */
public final class OspDc {
    private static final Points TABLE = Points.read("osp-dc-2026");
    private static final Tool TOOL = Tools.get("OSP_DC");
    private static final int MOST_POINTS = 64;
    private static final List<Factor<OspDcFacts>> FACTORS = List.of(
            Factor.number("contact_adult", "Sanctions for contact offences against adults", OspDcFacts::contactAdult),
            Factor.number("contact_child", "Sanctions for contact offences against children", OspDcFacts::contactChild),
            Factor.number("non_contact", "Sanctions for non-contact offences, images left out", OspDcFacts::nonContact),
            new Factor<>("age", "Age at the start of follow-up", OspDcFacts::ageAtFollowUp, Numbers::years),
            new Factor<>(
                    "age_last_sexual",
                    "Age at the last sexual sanction",
                    OspDcFacts::ageAtLastSexualSanction,
                    Numbers::years),
            Factor.number("sanctions", "Sanctions of all kinds", OspDcFacts::sanctions),
            Factor.yesNo("stranger", "The victim of the current offence was a stranger", OspDcFacts::strangerCounted));

    private OspDc() {}

    public static Score score(OspDcFacts facts) {
        var work = new Working(TOOL);
        if (facts.sex() == Sex.FEMALE) {
            return work.notApplicable("the tool is for men; RSR and CSRP add a fixed share for a woman with a sexual"
                    + " history instead");
        }
        if (Boolean.FALSE.equals(facts.sexualHistory())) {
            return work.notApplicable("the tool is for people with a sexual or sexually motivated offence");
        }
        work.need(facts.sex(), "sex");
        work.need(facts.sexualHistory(), "whether there ever was a sexual or sexually motivated offence");
        FACTORS.forEach(f -> f.weigh(facts, TABLE, work));
        return work.lacks() ? work.cannotTell() : scored(facts, work);
    }

    /** From points that somebody else has counted. */
    public static Score ofPoints(int points) {
        Refuse.when(points < 0 || points > MOST_POINTS, "OSP/DC has 0 to " + MOST_POINTS + " points");
        var work = new Working(TOOL);
        work.add(Term.of("Points as given", String.valueOf(points), points, 1));
        return work.scored(probabilities(points), band(points));
    }

    private static Score scored(OspDcFacts facts, Working work) {
        if (facts.stranger() == null) {
            work.note(
                    "Whether the victim was a stranger is not recorded; the tool counts that as no (yes: 4 points more)");
        }
        double points = work.sum();
        var before = band(points);
        if (before.canBeLowered()) {
            tellReduction(facts, work);
        }
        boolean lowered = facts.reduction() != null && facts.reduction().lowers(before);
        return lowered ? work.lowered(probabilities(points), before) : work.scored(probabilities(points), before);
    }

    private static void tellReduction(OspDcFacts facts, Working work) {
        if (facts.reduction() == null) {
            work.note("Risk reduction was not considered: nothing is recorded for it");
        } else {
            facts.reduction().tell(work);
        }
    }

    private static Band band(double points) {
        return TOOL.band(BigDecimal.valueOf(points));
    }

    private static List<Probability> probabilities(double points) {
        return TABLE.links().stream()
                .map(l -> points == 0 ? none(l) : l.of(points, Rounding.TWO_DECIMALS))
                .toList();
    }

    private static Probability none(Link link) {
        return new Probability(link.horizon(), "no points, no probability", 0, Rounding.TWO_DECIMALS.percent(0));
    }
}
