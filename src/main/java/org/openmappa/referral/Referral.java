package org.openmappa.referral;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;

/** A referral of a case to Level 2 or 3: its package, how far it is, and all that was said of it. */
public record Referral(
        ReferralId id,
        CaseId caseId,
        UUID agencyId,
        String agency,
        UUID referrerId,
        String referrer,
        OffsetDateTime startedAt,
        ReferralStatus status,
        ReferralPackage content,
        @Nullable UUID submittedBy,
        @Nullable OffsetDateTime submittedAt,
        @Nullable String withdrawnReason,
        int version,
        List<Sent> submissions,
        List<Endorsed> endorsements,
        List<Decided> decisions) {

    /** One sending of the package. */
    public record Sent(String by, OffsetDateTime at, List<GivenReason> reasons) {}

    /** Why the package went although a rule did not hold. */
    public record GivenReason(String rule, String text, String reason) {}

    /** What a supervisor said. */
    public record Endorsed(String outcome, @Nullable String reason, String by, OffsetDateTime at) {
        public boolean endorsed() {
            return outcome.equals("ENDORSED");
        }
    }

    /**
     * What the gatekeeper decided.
     *
     * @param found the criteria in the words of their edition
     */
    public record Decided(
            Outcome outcome,
            int levelSought,
            @Nullable Integer levelSet,
            boolean steppedDown,
            List<String> criteria,
            List<String> found,
            String edition,
            String reason,
            @Nullable String missing,
            String by,
            OffsetDateTime at) {}

    /** Whether this person, if they may refer, can still change the package: it rests with their agency. */
    public boolean restsWith(Actor actor) {
        return status.withReferrer() && agencyId.equals(actor.agencyId());
    }

    /** Whether this person wrote or sent it, and therefore cannot pass judgement on it. */
    public boolean madeBy(Actor actor) {
        return actor.userId().equals(referrerId) || actor.userId().equals(submittedBy);
    }
}
