package org.openmappa.trail.seal;

/** Entries wait to be sealed for longer than they may; sealing goes on by itself when the cause has gone. */
public final class HeldUp extends IllegalStateException {
    HeldUp() {
        super("Entries have been waiting to be sealed for more than a minute: a transaction of the database stays open."
                + " See docs/runbooks/trail.md");
    }
}
