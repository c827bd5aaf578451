package org.openmappa.law;

import java.util.Collection;

/** Three answers, because a fact that nobody recorded is neither yes nor no. */
public enum Outcome {
    YES,
    NO,
    UNKNOWN;

    static Outcome of(boolean answer) {
        return answer ? YES : NO;
    }

    Outcome opposite() {
        return this == YES ? NO : YES;
    }

    static Outcome all(Collection<Outcome> outcomes) {
        if (outcomes.contains(NO)) {
            return NO;
        }
        return outcomes.contains(UNKNOWN) ? UNKNOWN : YES;
    }

    static Outcome any(Collection<Outcome> outcomes) {
        if (outcomes.contains(YES)) {
            return YES;
        }
        return outcomes.contains(UNKNOWN) ? UNKNOWN : NO;
    }
}
