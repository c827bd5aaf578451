package org.openmappa.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmappa.actuarial.CombinedFacts;
import org.openmappa.actuarial.Drug;
import org.openmappa.actuarial.Need;
import org.openmappa.actuarial.Needs;
import org.openmappa.actuarial.OffenceCategory;
import org.openmappa.actuarial.OgpFacts;
import org.openmappa.actuarial.Ogrs3Facts;
import org.openmappa.actuarial.Ogrs3Offence;
import org.openmappa.actuarial.OspDcFacts;
import org.openmappa.actuarial.OspIic;
import org.openmappa.actuarial.OspIicFacts;
import org.openmappa.actuarial.OvpFacts;
import org.openmappa.actuarial.PastOffence;
import org.openmappa.actuarial.PredictorFacts;
import org.openmappa.actuarial.RiskReduction;
import org.openmappa.actuarial.Sex;

/** The facts of each tool, from the answers to its questions. Facts that contradict each other are refused by their record. */
final class FactsOf {
    private FactsOf() {}

    static Ogrs3Facts ogrs3(Answers a) {
        var offence = a.text(Questions.OFFENCE);
        return new Ogrs3Facts(
                sex(a),
                a.day("born"),
                a.day("convicted"),
                a.day("followUpFrom"),
                a.number("sanctions"),
                a.number("ageAtFirstSanction"),
                offence == null ? null : Ogrs3Offence.named(offence).orElseThrow());
    }

    static OgpFacts ogp(Answers a) {
        return new OgpFacts(
                a.number("ogrs3TwoYear"),
                a.yes("noFixedAbode"),
                a.yes("unemployed"),
                a.number("activities"),
                a.number("drugMisuse"),
                a.number("drugMotivation"),
                a.number("problemSolving"),
                a.number("consequences"),
                a.number("othersViews"),
                a.number("attitudes"));
    }

    static OvpFacts ovp(Answers a) {
        return new OvpFacts(
                a.number("sanctions"),
                a.number("violent"),
                a.number("age"),
                sex(a),
                a.yes("recognisesImpact"),
                a.yes("noFixedAbode"),
                a.yes("unemployed"),
                a.number("alcoholNow"),
                a.number("bingeDrinking"),
                a.yes("psychiatricTreatment"),
                a.number("temper"),
                a.number("attitudes"));
    }

    static OspDcFacts directContact(Answers a) {
        return new OspDcFacts(
                sex(a),
                a.yes("everSexual"),
                a.number("contactAdult"),
                a.number("contactChild"),
                a.number("nonContact"),
                a.number("ageAtFollowUp"),
                a.number("ageAtLastSexualSanction"),
                a.number("sanctions"),
                a.yes("stranger"),
                reduction(a));
    }

    static OspIicFacts images(Answers a) {
        return new OspIicFacts(
                sex(a),
                a.yes("everSexual"),
                a.number("images"),
                a.number("contactChild"),
                a.number("contactAdult"),
                a.number("nonContact"));
    }

    /** The newest text, unless another was asked for. */
    static OspIic.Edition edition(Answers a) {
        var chosen = a.one(Questions.EDITION, OspIic.Edition.class);
        return chosen == null ? OspIic.Edition.CODE_2026 : chosen;
    }

    static CombinedFacts combined(Answers a) {
        return new CombinedFacts(
                sex(a),
                a.yes("everSexual"),
                a.percent("violentPercent"),
                a.percent("directContactPercent"),
                a.percent("imagesPercent"));
    }

    static PredictorFacts predicted(Answers a) {
        return new PredictorFacts(
                sex(a),
                a.day("born"),
                a.day("convicted"),
                a.day("followUpFrom"),
                a.day("assessedOn"),
                a.number("sanctions"),
                a.number("violent"),
                a.number("ageAtFirstSanction"),
                a.one(Questions.OFFENCE, OffenceCategory.class),
                needs(a));
    }

    private static @Nullable Sex sex(Answers a) {
        return a.one("sex", Sex.class);
    }

    /** Nothing recorded for it at all means that it was not considered. */
    private static @Nullable RiskReduction reduction(Answers a) {
        boolean considered = Stream.of(
                        "supervision", "yearsSinceOffence", "yearsSinceSexualOffence", "yearsSinceFollowUp")
                .anyMatch(a::knows);
        return considered
                ? new RiskReduction(
                        a.one("supervision", RiskReduction.Supervision.class),
                        a.number("yearsSinceOffence"),
                        a.number("yearsSinceSexualOffence"),
                        a.number("yearsSinceFollowUp"))
                : null;
    }

    private static Needs needs(Answers a) {
        Map<Need, Integer> answered = new HashMap<>();
        for (var need : Need.values()) {
            var score = a.number(need.name());
            if (score != null) {
                answered.put(need, score);
            }
        }
        return new Needs(answered, a.several("drugs", Drug.class), a.several("past", PastOffence.class));
    }
}
