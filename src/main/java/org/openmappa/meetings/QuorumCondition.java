package org.openmappa.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.ReviewCondition;
import org.openmappa.shared.CaseId;
import org.springframework.stereotype.Component;

/** Somebody of each agency of the quorum was there and accepted the confidentiality statement. */
@Component
class QuorumCondition implements ReviewCondition {
    private final Invitations invitations;

    QuorumCondition(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public Optional<String> missing(CaseId id, @Nullable UUID sittingItem) {
        List<String> missing = sittingItem == null ? List.of() : invitations.missingFromQuorum(sittingItem);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Nobody who attended has accepted the confidentiality statement for "
                        + String.join(" and ", missing));
    }
}
