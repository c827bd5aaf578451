package org.openmappa.referral.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.referral.Checked;
import org.openmappa.referral.Referral;
import org.openmappa.referral.ReferralPackage;
import org.openmappa.referral.Section;
import org.openmappa.referral.Tool;
import org.openmappa.shared.London;
import org.openmappa.ui.ActionLink;
import org.openmappa.ui.SummaryCard;
import org.openmappa.ui.SummaryRow;

/** A package in words, section by section; public because templates use it. */
public final class Telling {
    private static final String UNKNOWN = "Not yet known";

    private Telling() {}

    public static SummaryCard card(Referral referral, Section section, boolean change) {
        String at = "/referrals/" + referral.id() + "/write/" + section.path();
        return change
                ? SummaryCard.of(section.label(), ActionLink.of("Change", at, null))
                : SummaryCard.of(section.label());
    }

    public static List<SummaryRow> rows(Checked checked, Section section) {
        ReferralPackage held = checked.referral().content();
        return switch (section) {
            case LEVEL -> level(held.level());
            case AGENCIES -> agencies(checked, held.agencies());
            case RISK -> risk(checked, held.risk());
            case VICTIMS -> victims(held.victims());
            case CUSTODY -> custody(checked, held.custody());
        };
    }

    private static List<SummaryRow> level(ReferralPackage.Level level) {
        return List.of(
                row("Level asked for", level.levelSought() == null ? null : "Level " + level.levelSought()),
                row("What formal meetings can do that Level 1 cannot", level.rationale()));
    }

    private static List<SummaryRow> agencies(Checked checked, ReferralPackage.Agencies agencies) {
        if (agencies.agencies().isEmpty()) {
            return List.of(row("Agencies", null));
        }
        return agencies.agencies().stream()
                .map(agency -> row(checked.agencyKind(agency.kind()), agency.what()))
                .toList();
    }

    private static List<SummaryRow> risk(Checked checked, ReferralPackage.Risk risk) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row(
                "Risk of serious harm", risk.rosh() == null ? null : risk.rosh().label()));
        rows.add(row("Who, how, how soon, how badly", risk.riskSummary()));
        rows.add(row("Assessment complete", yes(risk.assessmentComplete())));
        risk.tools().forEach(result -> rows.add(row(name(checked, result.tool()), said(result))));
        if (risk.toolsExplained() != null) {
            rows.add(row("Why the tools differ", risk.toolsExplained()));
        }
        return rows;
    }

    private static String said(ReferralPackage.ToolResult result) {
        String band = result.band() == null ? UNKNOWN : result.band().label();
        String version = result.toolVersion() == null ? "" : ", version " + result.toolVersion();
        return band + ", " + London.day(result.assessedOn()) + version;
    }

    private static List<SummaryRow> victims(ReferralPackage.Victims victims) {
        return List.of(
                row("What is known of victims", victims.victimsKnown()),
                row("What they need to be safe", victims.victimSafety()));
    }

    private static List<SummaryRow> custody(Checked checked, ReferralPackage.Custody custody) {
        return List.of(
                row("In custody or hospital", yes(custody.inCustody())),
                row("Expected release", London.day(custody.expectedRelease())),
                row("Refer by", checked.referBy() == null ? "No release date" : London.day(checked.referBy())),
                row(
                        "What the prison knows",
                        custody.prisonState() == null
                                ? null
                                : custody.prisonState().label()),
                row("Prison information", custody.prisonInformation()),
                row("Other dates that matter", custody.relevantDates()));
    }

    private static String name(Checked checked, @Nullable String code) {
        return checked.tools().stream()
                .filter(tool -> tool.code().equals(code))
                .map(Tool::label)
                .findFirst()
                .orElse("Tool not chosen");
    }

    private static @Nullable String yes(@Nullable Boolean answer) {
        return answer == null ? null : answer ? "Yes" : "No";
    }

    private static SummaryRow row(String label, @Nullable String words) {
        return SummaryRow.of(label, words == null ? UNKNOWN : words);
    }
}
