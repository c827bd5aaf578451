package org.openmappa.risk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one assessment tool said on one day; with the whole score where it was worked out here. */
public record ToolResult(
        UUID id,
        Tool tool,
        @Nullable String toolVersion,
        String completedBy,
        LocalDate completedOn,
        @Nullable Band band,
        @Nullable String judgement,
        boolean complete,
        @Nullable String overridingReason,
        @Nullable UUID sittingItem,
        OffsetDateTime recordedAt,
        String recordedBy,
        @Nullable WorkedOut score) {

    public String name() {
        return toolVersion == null ? tool.label() : tool.label() + " (" + toolVersion + ")";
    }

    /** "Risk Matrix 2000: High", as disagreements are worded. */
    String said() {
        return tool.label() + ": " + (band == null ? "no band" : band.label());
    }
}
