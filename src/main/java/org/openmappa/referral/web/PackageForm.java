package org.openmappa.referral.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.referral.Referral;
import org.openmappa.referral.ReferralPackage;
import org.openmappa.referral.Section;

/** A section of a package as the fields of its page. */
final class PackageForm {
    private PackageForm() {}

    static Map<String, String> of(Referral referral, Section section) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", String.valueOf(referral.version()));
        ReferralPackage held = referral.content();
        switch (section) {
            case LEVEL -> level(fields, held.level());
            case AGENCIES -> agencies(fields, held.agencies().agencies());
            case RISK -> risk(fields, held.risk());
            case VICTIMS -> victims(fields, held.victims());
            case CUSTODY -> custody(fields, held.custody());
        }
        return fields;
    }

    private static void level(Map<String, String> fields, ReferralPackage.Level level) {
        fields.put("levelSought", text(level.levelSought()));
        fields.put("rationale", text(level.rationale()));
    }

    private static void agencies(Map<String, String> fields, List<ReferralPackage.ProposedAgency> agencies) {
        for (int n = 0; n < agencies.size(); n++) {
            fields.put("agencies[" + n + "].kind", text(agencies.get(n).kind()));
            fields.put("agencies[" + n + "].what", text(agencies.get(n).what()));
        }
    }

    private static void risk(Map<String, String> fields, ReferralPackage.Risk risk) {
        fields.put("rosh", text(risk.rosh()));
        fields.put("riskSummary", text(risk.riskSummary()));
        fields.put("assessmentComplete", text(risk.assessmentComplete()));
        fields.put("toolsExplained", text(risk.toolsExplained()));
        for (int n = 0; n < risk.tools().size(); n++) {
            String row = "tools[" + n + "].";
            ReferralPackage.ToolResult tool = risk.tools().get(n);
            fields.put(row + "tool", text(tool.tool()));
            fields.put(row + "toolVersion", text(tool.toolVersion()));
            fields.put(row + "assessedOn", text(tool.assessedOn()));
            fields.put(row + "band", text(tool.band()));
        }
    }

    private static void victims(Map<String, String> fields, ReferralPackage.Victims victims) {
        fields.put("victimsKnown", text(victims.victimsKnown()));
        fields.put("victimSafety", text(victims.victimSafety()));
    }

    private static void custody(Map<String, String> fields, ReferralPackage.Custody custody) {
        fields.put("inCustody", text(custody.inCustody()));
        fields.put("expectedRelease", text(custody.expectedRelease()));
        fields.put("prisonState", text(custody.prisonState()));
        fields.put("prisonInformation", text(custody.prisonInformation()));
        fields.put("relevantDates", text(custody.relevantDates()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
