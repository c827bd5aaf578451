package org.openmappa.meetings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Refused;

/** The answer to an invitation. */
public record Reply(
        @NotNull(message = "Choose your answer") Presence answer,
        @Size(max = 1000) @Nullable String reason,
        @Nullable UUID deputy) {
    /** What has to come with which answer. */
    void check() {
        Refused.when(!answer.isAnswer(), "answer", "Choose your answer");
        Refused.when(answer == Presence.DECLINED && reason == null, "reason", "Enter why you cannot come");
        Refused.when(answer == Presence.DEPUTY && deputy == null, "deputy", "Choose who comes instead");
    }

    @Nullable
    UUID deputyIfSent() {
        return answer == Presence.DEPUTY ? deputy : null;
    }
}
