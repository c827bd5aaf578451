package org.openmappa.trail.seal;

/** The sealer must not go on: what it would sign would contradict what it has signed. Somebody has to look. */
public final class Halted extends IllegalStateException {
    Halted(String why) {
        super(why + ". Nothing is sealed until this is explained: see docs/runbooks/trail.md");
    }
}
