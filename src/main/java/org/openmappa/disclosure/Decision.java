package org.openmappa.disclosure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recorded decision whether to disclose. */
public record Decision(
        UUID id,
        Trigger trigger,
        String riskTo,
        String options,
        @Nullable String necessity,
        @Nullable String proportionality,
        boolean childSexOffence,
        @Nullable Boolean childAtRisk,
        @Nullable Boolean disclosureNeeded,
        boolean presumptionApplies,
        @Nullable String presumptionReason,
        Choice decision,
        @Nullable Outcome outcome,
        String reason,
        @Nullable String recipient,
        @Nullable String words,
        @Nullable String teller,
        @Nullable LocalDate tellOn,
        @Nullable LocalDate undertakingOn,
        @Nullable Boolean offenderTold,
        @Nullable String offenderToldReason,
        @Nullable LocalDate followUpOn,
        @Nullable UUID sittingItem,
        OffsetDateTime decidedAt,
        String decidedBy) {

    /** What the law presumes here, in words. */
    public String presumption() {
        if (!childSexOffence) {
            return "Does not apply: no listed offence against a child";
        }
        if (!presumptionApplies) {
            return "Considered; does not apply";
        }
        return presumptionReason == null ? "Applies, and was followed" : "Applies; not followed: " + presumptionReason;
    }

    public String told() {
        if (offenderTold == null) {
            return "Not yet known";
        }
        return offenderTold ? "Yes" : "No: " + offenderToldReason;
    }
}
