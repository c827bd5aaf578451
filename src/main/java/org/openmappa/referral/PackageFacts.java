package org.openmappa.referral;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a package look at.
 *
 * @param category recorded category of the case
 * @param levelNow level of the case
 * @param dynamicTools codes of the tools that look at what can change
 * @param referBy last day to refer in time before release, if there is one
 */
record PackageFacts(
        ReferralPackage held,
        int category,
        int levelNow,
        Set<String> dynamicTools,
        @Nullable LocalDate referBy,
        LocalDate today) {

    boolean hasCategory() {
        return category >= 1 && category <= 4;
    }

    boolean asksForMore() {
        Integer sought = held.level().levelSought();
        return sought != null && sought > levelNow;
    }

    boolean saysWhoActs() {
        var agencies = held.agencies().agencies();
        return !agencies.isEmpty() && agencies.stream().allMatch(ReferralPackage.ProposedAgency::complete);
    }

    boolean isAssessed() {
        var risk = held.risk();
        return risk.rosh() != null
                && risk.riskSummary() != null
                && risk.tools().stream().allMatch(ReferralPackage.ToolResult::complete)
                && risk.tools().stream().anyMatch(result -> dynamicTools.contains(String.valueOf(result.tool())));
    }

    boolean toolsAgree() {
        return held.risk().tools().stream()
                        .map(ReferralPackage.ToolResult::band)
                        .distinct()
                        .count()
                <= 1;
    }

    boolean inCustody() {
        return Boolean.TRUE.equals(held.custody().inCustody());
    }

    boolean prisonHasAnswered() {
        PrisonState state = held.custody().prisonState();
        return inCustody() ? state == PrisonState.ATTACHED : state != PrisonState.OUTSTANDING;
    }

    boolean inTime() {
        return !inCustody() || referBy == null || !today.isAfter(referBy);
    }
}
