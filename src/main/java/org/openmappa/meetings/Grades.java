package org.openmappa.meetings;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bands of grade to choose from; holds no case content. */
@Component
public class Grades {
    private final Invitations invitations;

    Grades(Invitations invitations) {
        this.invitations = invitations;
    }

    @Transactional(readOnly = true)
    public List<GradeBand> all() {
        return invitations.grades();
    }

    /** Rank of the band that is wanted at a level unless an invitation says otherwise. */
    @Transactional(readOnly = true)
    public int wantedAt(int level) {
        return invitations.grades().stream()
                .filter(band -> Integer.valueOf(level).equals(band.defaultForLevel()))
                .findFirst()
                .orElseThrow()
                .rank();
    }
}
