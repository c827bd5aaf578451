package org.openmappa.actuarial;

import java.util.List;

/** OVP version 1: the likelihood of further violent offending, from points for the record and the assessment. */
public final class Ovp {
    private static final Points TABLE = Points.read("ovp-v1");
    private static final Tool TOOL = Tools.get("OVP");
    private static final int YOUNGEST = 18;
    private static final List<Factor<OvpFacts>> FACTORS = List.of(
            Factor.yesNo("any_sanction", "Any sanction", OvpFacts::anySanction),
            Factor.number("violent", "Violent sanctions", OvpFacts::violent),
            Factor.number("other", "Sanctions that were not for violence", OvpFacts::otherSanctions),
            new Factor<>("age", "Age at the start of follow-up", OvpFacts::age, Numbers::years),
            Factor.yesNo("male", "Male", OvpFacts::male),
            Factor.yesNo("impact", "Recognises the impact of offending on others", OvpFacts::recognisesImpact),
            Factor.yesNo("no_fixed_abode", "No fixed abode", OvpFacts::noFixedAbode),
            Factor.yesNo("unemployed", "Unemployed", OvpFacts::unemployed),
            Factor.number("alcohol", "Alcohol use now and binge drinking together (9.1, 9.2)", OvpFacts::alcohol),
            Factor.yesNo("psychiatric", "Psychiatric treatment now or pending", OvpFacts::psychiatricTreatment),
            Factor.number("temper", "Temper control (11.4)", OvpFacts::temper),
            Factor.number("attitudes", "Attitudes that favour crime (12.1)", OvpFacts::attitudes));

    private Ovp() {}

    public static Score score(OvpFacts facts) {
        var work = new Working(TOOL);
        if (facts.age() != null && facts.age() < YOUNGEST) {
            return work.notApplicable("the tool is for people aged " + YOUNGEST + " or over");
        }
        FACTORS.forEach(f -> f.weigh(facts, TABLE, work));
        return work.lacks() ? work.cannotTell() : work.linked(TABLE.links(), Rounding.WHOLE);
    }
}
