package org.openmappa.minutes;

import org.openmappa.access.TakenOut;

/** Minutes as somebody takes them out: the immutable content, and the marks put on at delivery. */
public record MinutesDocument(MinutesView view, TakenOut taken) {
    private static final String MARKING = "OFFICIAL-SENSITIVE";

    /** Of the approved edition; a draft is marked the same. */
    public String marking() {
        Approved current = view.current();
        return current == null ? MARKING : current.marking();
    }

    /** Carries the marking, so that it is seen before the file is opened. */
    public String name() {
        return marking().replace(' ', '-') + "_minutes-" + view.minutes().sittingOn() + ".pdf";
    }
}
