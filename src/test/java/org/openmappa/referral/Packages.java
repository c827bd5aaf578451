package org.openmappa.referral;

import java.time.LocalDate;
import java.util.List;
import org.openmappa.referral.ReferralPackage.Agencies;
import org.openmappa.referral.ReferralPackage.Custody;
import org.openmappa.referral.ReferralPackage.Level;
import org.openmappa.referral.ReferralPackage.ProposedAgency;
import org.openmappa.referral.ReferralPackage.Risk;
import org.openmappa.referral.ReferralPackage.ToolResult;
import org.openmappa.referral.ReferralPackage.Victims;

/** Packages for tests. */
final class Packages {
    static final LocalDate ASSESSED = LocalDate.of(2026, 3, 2);

    private Packages() {}

    /** Nothing missing, nothing late: a person in the community. */
    static ReferralPackage complete(int level) {
        return new ReferralPackage(
                new Level(level, "The plan needs three agencies to act together"),
                new Agencies(List.of(new ProposedAgency("POLICE", "Visit at home"))),
                risk(Rosh.HIGH, Rosh.HIGH, null),
                new Victims("A former partner is known", "She must be told before release"),
                new Custody(false, null, PrisonState.NOT_APPLICABLE, null, null));
    }

    static Risk risk(Rosh first, Rosh second, @org.jspecify.annotations.Nullable String explained) {
        return new Risk(
                Rosh.HIGH,
                "Serious violence to a partner, within weeks, when drinking",
                true,
                List.of(
                        new ToolResult("OASYS", "6", ASSESSED, first),
                        new ToolResult("RM2000", null, ASSESSED, second)),
                explained);
    }

    static Custody inCustody(@org.jspecify.annotations.Nullable LocalDate release) {
        return new Custody(true, release, PrisonState.ATTACHED, "Two adjudications", null);
    }
}
