package org.openmappa.referral;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.UseCase;

/** One page of the referrals that the viewer may open, soonest due first; the list and what it showed go on the trail. */
@UseCase
public class ListReferrals {
    public static final int PAGE = 25;
    private final ReferralRecords records;

    ListReferrals(ReferralRecords records) {
        this.records = records;
    }

    /** One line of the list. */
    public record Line(
            ReferralId id,
            CaseId caseId,
            String person,
            String reference,
            String agency,
            @Nullable Integer levelSought,
            ReferralStatus status,
            @Nullable Outcome outcome,
            @Nullable LocalDate dueOn) {}

    /** Referrals of one page. */
    public record Listed(List<Line> referrals, long total) {
        public int pages() {
            return (int) Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /**
     * Lists them.
     *
     * @param status only these; without it, all that are not decided or withdrawn
     * @param page counts from 1
     */
    public Listed of(Actor actor, @Nullable ReferralStatus status, int page) {
        List<ReferralStatus> wanted = status != null
                ? List.of(status)
                : Arrays.stream(ReferralStatus.values())
                        .filter(ReferralStatus::live)
                        .toList();
        return records.list(actor, wanted, (Math.max(1, page) - 1) * PAGE, PAGE);
    }
}
