package org.openmappa.access;

/**
 * The person is signed in, and has to prove once more who they are before this. Pages ask for it and then go on; the API
 * answers as RFC 9470 says.
 */
public final class StepUpNeeded extends RuntimeException {
    private final StepUp.Way way;

    public StepUpNeeded(StepUp.Way way) {
        super("to be proved again by " + way);
        this.way = way;
    }

    public StepUp.Way way() {
        return way;
    }
}
