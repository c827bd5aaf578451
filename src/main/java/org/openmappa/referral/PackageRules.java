package org.openmappa.referral;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a package must hold before it goes to the supervisor. A hard rule stops it; a soft rule lets it go with a reason on
 * record. All that do not hold are told at once.
 */
final class PackageRules {
    /** The edition of these rules, remembered with each submission. */
    static final String EDITION = "PACKAGE-1";

    private static final String HARD_STOPS = "MAPPA Guidance, referral; MAPPA A (2012)";

    static final List<PackageRule> ALL = List.of(
            hard("CATEGORY", Section.LEVEL, "The case has a category", HARD_STOPS, PackageFacts::hasCategory),
            hard(
                    "LEVEL",
                    Section.LEVEL,
                    "The level asked for is above the level now",
                    HARD_STOPS,
                    PackageFacts::asksForMore),
            hard(
                    "REASON",
                    Section.LEVEL,
                    "It says what formal meetings can do that Level 1 cannot",
                    "Home Office 263 (2005): the rationale for a referral; MAPPA Guidance, levels of management",
                    facts -> facts.held().level().rationale() != null),
            hard(
                    "AGENCIES",
                    Section.AGENCIES,
                    "It says which agencies must act, and for what",
                    HARD_STOPS,
                    PackageFacts::saysWhoActs),
            hard(
                    "RISK_ASSESSMENT",
                    Section.RISK,
                    "The risk is assessed: level of serious harm, summary, and at least one tool that looks at what can change",
                    "Kent procedure: referrals must be supported by a dynamic tool",
                    PackageFacts::isAssessed),
            hard(
                    "VICTIMS",
                    Section.VICTIMS,
                    "It says what is known of victims and what they need",
                    HARD_STOPS,
                    facts -> facts.held().victims().victimsKnown() != null
                            && facts.held().victims().victimSafety() != null),
            hard(
                    "CUSTODY",
                    Section.CUSTODY,
                    "It says whether the person is in custody",
                    HARD_STOPS,
                    facts -> facts.held().custody().inCustody() != null),
            soft(
                    "ASSESSMENT_COMPLETE",
                    Section.RISK,
                    "The risk assessment is complete",
                    "Home Office 263 (2005): two thirds of assessments were incomplete",
                    facts -> Boolean.TRUE.equals(facts.held().risk().assessmentComplete())),
            soft(
                    "TOOLS_AGREE",
                    Section.RISK,
                    "The tools give the same band, or it is explained why not",
                    "MAPPA Guidance, risk assessment; no tool overrides another",
                    facts -> facts.toolsAgree() || facts.held().risk().toolsExplained() != null),
            soft(
                    "PRISON_INFORMATION",
                    Section.CUSTODY,
                    "The prison's information is there",
                    "MAPPA Guidance, custody; soft stop",
                    PackageFacts::prisonHasAnswered),
            soft(
                    "RELEASE_DATE",
                    Section.CUSTODY,
                    "The expected release date of a person in custody is known",
                    "Kent procedure 2.4.5",
                    facts -> !facts.inCustody() || facts.held().custody().expectedRelease() != null),
            soft(
                    "IN_TIME",
                    Section.CUSTODY,
                    "It is made at least six months before release",
                    "Kent procedure 2.4.5; time limit referral.before-release",
                    PackageFacts::inTime));

    private PackageRules() {}

    /** Every rule that does not hold, in the order of the sections. */
    static List<PackageRule> broken(PackageFacts facts) {
        return ALL.stream().filter(rule -> !rule.holds().test(facts)).toList();
    }

    private static PackageRule hard(
            String code, Section section, String text, String source, Predicate<PackageFacts> holds) {
        return new PackageRule(code, section, text, source, true, holds);
    }

    private static PackageRule soft(
            String code, Section section, String text, String source, Predicate<PackageFacts> holds) {
        return new PackageRule(code, section, text, source, false, holds);
    }
}
