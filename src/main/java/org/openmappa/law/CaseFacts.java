package org.openmappa.law;

import java.util.List;

/** All that is known of a person's record: offences, decisions of the Responsible Authority, statuses by order. */
public record CaseFacts(List<Conviction> convictions, List<RaDecision> decisions, List<Standing> standings) {
    public CaseFacts {
        convictions = List.copyOf(convictions);
        decisions = List.copyOf(decisions);
        standings = List.copyOf(standings);
    }
}
