package org.openmappa.disclosure;

import java.util.List;
import java.util.UUID;
import org.openmappa.cases.MappaCase;
import org.openmappa.shared.NotFound;

/**
 * All decisions of a case with what became of them, newest first.
 *
 * @param offences offences recorded of the person, in words, for the question of the law
 */
public record Disclosures(
        MappaCase mappaCase, List<Decision> decisions, List<FollowUp> followUps, List<String> offences) {

    public List<FollowUp> of(UUID decision) {
        return followUps.stream()
                .filter(found -> found.decisionId().equals(decision))
                .toList();
    }

    /** One of the decisions. */
    public Decision get(UUID decision) {
        return decisions.stream()
                .filter(found -> found.id().equals(decision))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
