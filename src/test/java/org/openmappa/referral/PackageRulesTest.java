package org.openmappa.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmappa.referral.ReferralPackage.Agencies;
import org.openmappa.referral.ReferralPackage.Custody;
import org.openmappa.referral.ReferralPackage.ProposedAgency;
import org.openmappa.referral.ReferralPackage.Risk;
import org.openmappa.referral.ReferralPackage.ToolResult;
import org.openmappa.referral.ReferralPackage.Victims;

/** What stops a package, and what lets it go with a reason. */
class PackageRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void aCompletePackageBreaksNoRule() {
        assertThat(broken(Packages.complete(2))).isEmpty();
    }

    @Test
    void anEmptyPackageIsToldEverythingAtOnce() {
        assertThat(broken(ReferralPackage.blank(null)))
                .containsExactly(
                        "LEVEL", "REASON", "AGENCIES", "RISK_ASSESSMENT", "VICTIMS", "CUSTODY", "ASSESSMENT_COMPLETE");
    }

    @Test
    void theHardStopsAreCategoryReasonRiskVictimsAndAgencies() {
        assertThat(PackageRules.ALL.stream().filter(PackageRule::hard).map(PackageRule::code))
                .contains("CATEGORY", "REASON", "RISK_ASSESSMENT", "VICTIMS", "AGENCIES");
    }

    @Test
    void everyRuleSaysWhereItComesFromAndHasItsOwnName() {
        assertThat(PackageRules.ALL)
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
        assertThat(PackageRules.ALL).extracting(PackageRule::code).doesNotHaveDuplicates();
    }

    @Test
    void theLevelAskedForMustBeAboveTheLevelNow() {
        assertThat(broken(facts(Packages.complete(2), 2, null))).containsExactly("LEVEL");
        assertThat(broken(facts(Packages.complete(3), 2, null))).isEmpty();
    }

    @Test
    void anAgencyWithoutATaskIsNotEnough() {
        var held = Packages.complete(2).with(new Agencies(List.of(new ProposedAgency("HOUSING", null))));
        assertThat(broken(held)).containsExactly("AGENCIES");
    }

    @Test
    void emptyRowsOfTheFormAreNoAgencies() {
        assertThat(new Agencies(List.of(new ProposedAgency(null, null))).agencies())
                .isEmpty();
    }

    @Test
    void aStaticToolAloneIsNotEnough() {
        var risk = new Risk(
                Rosh.HIGH,
                "Summary",
                true,
                List.of(new ToolResult("RM2000", null, Packages.ASSESSED, Rosh.HIGH)),
                null);
        assertThat(broken(Packages.complete(2).with(risk))).containsExactly("RISK_ASSESSMENT");
    }

    @Test
    void aVictimSectionNeedsBothHalves() {
        assertThat(broken(Packages.complete(2).with(new Victims("Known", null))))
                .containsExactly("VICTIMS");
    }

    @Test
    void toolsThatDisagreeMustBeExplained() {
        var silent = Packages.complete(2).with(Packages.risk(Rosh.HIGH, Rosh.MEDIUM, null));
        var explained = Packages.complete(2).with(Packages.risk(Rosh.HIGH, Rosh.MEDIUM, "One looks at static factors"));
        assertThat(broken(silent)).containsExactly("TOOLS_AGREE");
        assertThat(broken(explained)).isEmpty();
    }

    @Test
    void prisonInformationThatIsOutstandingIsASoftStop() {
        var held =
                Packages.complete(2).with(new Custody(true, TODAY.plusYears(1), PrisonState.OUTSTANDING, null, null));
        assertThat(broken(held)).containsExactly("PRISON_INFORMATION");
        assertThat(PackageRules.broken(facts(held, 1, null))).noneMatch(PackageRule::hard);
    }

    @Test
    void whoeverIsInCustodyHasAReleaseDateOrAReasonWhyNot() {
        assertThat(broken(Packages.complete(2).with(Packages.inCustody(null)))).containsExactly("RELEASE_DATE");
    }

    @Test
    void theLastDayInTimeIsInTime() {
        var held = Packages.complete(2).with(Packages.inCustody(TODAY.plusMonths(6)));
        assertThat(broken(facts(held, 1, TODAY))).isEmpty();
        assertThat(broken(facts(held, 1, TODAY.minusDays(1)))).containsExactly("IN_TIME");
    }

    @Test
    void outOfCustodyNothingIsLate() {
        assertThat(broken(facts(Packages.complete(2), 1, TODAY.minusDays(1)))).isEmpty();
    }

    private static List<String> broken(ReferralPackage held) {
        return broken(facts(held, 1, null));
    }

    private static List<String> broken(PackageFacts facts) {
        return PackageRules.broken(facts).stream().map(PackageRule::code).toList();
    }

    private static PackageFacts facts(ReferralPackage held, int levelNow, @Nullable LocalDate referBy) {
        return new PackageFacts(held, 2, levelNow, Set.of("OASYS"), referBy, TODAY);
    }
}
