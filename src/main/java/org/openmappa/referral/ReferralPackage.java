package org.openmappa.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The information that goes with a referral, in five sections. A draft may lack anything; what a package must hold before
 * it goes on is said by {@link PackageRules}.
 */
public record ReferralPackage(
        @NotNull @Valid Level level,
        @NotNull @Valid Agencies agencies,
        @NotNull @Valid Risk risk,
        @NotNull @Valid Victims victims,
        @NotNull @Valid Custody custody) {

    /** The level asked for, and what formal meetings can do that Level 1 cannot. */
    public record Level(
            @Min(2) @Max(3) @Nullable Integer levelSought,
            @Size(max = 4000) @Nullable String rationale) {}

    /** Who has to act beside the lead agency. */
    public record Agencies(@Size(max = 21) @Nullable List<@Valid ProposedAgency> agencies) {
        public Agencies {
            agencies = agencies == null
                    ? List.of()
                    : agencies.stream().filter(ProposedAgency::given).toList();
        }

        @Override
        public List<ProposedAgency> agencies() {
            return agencies == null ? List.of() : agencies;
        }
    }

    /** A kind of agency, and what it has to do. */
    public record ProposedAgency(
            @Size(max = 30) @Nullable String kind,
            @Size(max = 1000) @Nullable String what) {
        boolean given() {
            return kind != null || what != null;
        }

        boolean complete() {
            return kind != null && what != null;
        }
    }

    /** The risk as the referrer sees it, with the results of tools. */
    public record Risk(
            @Nullable Rosh rosh,
            @Size(max = 4000) @Nullable String riskSummary,
            @Nullable Boolean assessmentComplete,
            @Size(max = 10) @Nullable List<@Valid ToolResult> tools,
            @Size(max = 2000) @Nullable String toolsExplained) {
        public Risk {
            tools = tools == null
                    ? List.of()
                    : tools.stream().filter(ToolResult::given).toList();
        }

        @Override
        public List<ToolResult> tools() {
            return tools == null ? List.of() : tools;
        }
    }

    /** What one risk tool said; results are shown side by side, never merged. */
    public record ToolResult(
            @Size(max = 30) @Nullable String tool,
            @Size(max = 50) @Nullable String toolVersion,
            @PastOrPresent @Nullable LocalDate assessedOn,
            @Nullable Rosh band) {
        boolean given() {
            return tool != null || toolVersion != null || assessedOn != null || band != null;
        }

        boolean complete() {
            return tool != null && assessedOn != null && band != null;
        }
    }

    /**
     * What is known of victims, and what they need to be safe; kept in a table of its own. Never where they are: that is
     * sealed, so a postcode is refused.
     */
    public record Victims(
            @Size(max = 4000) @Pattern(regexp = NO_POSTCODE, message = SEALED_INSTEAD) @Nullable
            String victimsKnown,

            @Size(max = 4000) @Pattern(regexp = NO_POSTCODE, message = SEALED_INSTEAD) @Nullable
            String victimSafety) {
        private static final String NO_POSTCODE = "(?is)(?!.*\\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\\b).*";
        private static final String SEALED_INSTEAD =
                "Take the postcode out. Where a victim is belongs in a sealed section, on the page of the person";
    }

    /** Custody, release and what the prison knows. */
    public record Custody(
            @Nullable Boolean inCustody,
            @Nullable LocalDate expectedRelease,
            @Nullable PrisonState prisonState,
            @Size(max = 4000) @Nullable String prisonInformation,
            @Size(max = 2000) @Nullable String relevantDates) {}

    /** A package with nothing in it but what the case says. */
    static ReferralPackage blank(@Nullable LocalDate expectedRelease) {
        return new ReferralPackage(
                new Level(null, null),
                new Agencies(List.of()),
                new Risk(null, null, null, List.of(), null),
                new Victims(null, null),
                new Custody(expectedRelease == null ? null : true, expectedRelease, null, null, null));
    }

    public ReferralPackage with(Level changed) {
        return new ReferralPackage(changed, agencies, risk, victims, custody);
    }

    public ReferralPackage with(Agencies changed) {
        return new ReferralPackage(level, changed, risk, victims, custody);
    }

    public ReferralPackage with(Risk changed) {
        return new ReferralPackage(level, agencies, changed, victims, custody);
    }

    public ReferralPackage with(Victims changed) {
        return new ReferralPackage(level, agencies, risk, changed, custody);
    }

    public ReferralPackage with(Custody changed) {
        return new ReferralPackage(level, agencies, risk, victims, changed);
    }
}
