package org.openmappa.actuarial;

import java.util.List;

/** OGP version 1: the likelihood of further non-violent offending, from points for the record and the assessment. */
public final class Ogp {
    private static final Points TABLE = Points.read("ogp-v1");
    private static final Tool TOOL = Tools.get("OGP");
    private static final List<Factor<OgpFacts>> FACTORS = List.of(
            new Factor<>("ogrs3", "OGRS3 within two years", OgpFacts::ogrs3TwoYear, p -> p + "%"),
            Factor.yesNo("no_fixed_abode", "No fixed abode", OgpFacts::noFixedAbode),
            Factor.yesNo("unemployed", "Unemployed", OgpFacts::unemployed),
            Factor.number("activities", "Regular activities encourage offending (7.2)", OgpFacts::activities),
            Factor.number("drugs", "Drug misuse and motivation to tackle it (8)", OgpFacts::drugs),
            Factor.number(
                    "thinking", "Problem solving, consequences and others' views together (11)", OgpFacts::thinking),
            Factor.number("attitudes", "Attitudes that favour crime (12.1)", OgpFacts::attitudes));

    private Ogp() {}

    public static Score score(OgpFacts facts) {
        var work = new Working(TOOL);
        FACTORS.forEach(f -> f.weigh(facts, TABLE, work));
        return work.lacks() ? work.cannotTell() : work.linked(TABLE.links(), Rounding.WHOLE);
    }
}
