package org.openmappa.sharing;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.CaseId;

/** What an agency told of a case, or why it did not. */
public record Contribution(
        UUID id,
        CaseId caseId,
        @Nullable UUID itemId,
        UUID agencyId,
        String agency,
        String author,
        AnswerKind kind,
        @Nullable String body,
        @Nullable String authority,
        @Nullable String reason,
        @Nullable String approvedBy,
        OffsetDateTime saidAt,
        int version) {

    /** Everything in one text, for the minutes. */
    public String words() {
        StringBuilder words = new StringBuilder(kind.label());
        add(words, ". ", body);
        add(words, ". Reason: ", reason);
        add(words, ". Shared under: ", authority);
        add(words, ". Approved by: ", approvedBy);
        return words.toString();
    }

    private static void add(StringBuilder words, String before, @Nullable String text) {
        if (text != null) {
            words.append(words.toString().endsWith(".") ? before.substring(1) : before)
                    .append(text);
        }
    }
}
