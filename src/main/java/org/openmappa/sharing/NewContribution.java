package org.openmappa.sharing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Refused;

/** An agency's answer. */
public record NewContribution(
        @NotNull(message = "Choose how your agency answers") AnswerKind kind,
        @Size(max = 8000) @Nullable String body,
        @Size(max = 500) @Nullable String authority,
        @Size(max = 2000) @Nullable String reason,
        @Size(max = 200) @Nullable String approvedBy) {
    void check() {
        Refused.when(kind.tells() && body == null, "body", "Enter the information");
        Refused.when(kind.tells() && authority == null, "authority", "Enter the legal authority to share it");
        Refused.when(!kind.tells() && body != null, "body", "Choose in full or in part to give information");
        Refused.when(kind == AnswerKind.DECLINED && reason == null, "reason", "Enter why your agency declines");
    }
}
