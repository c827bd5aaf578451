package org.openmappa.accounts;

import org.openmappa.access.SignedOut;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.NotFound;

/** What a function of the database answered to an act. */
final class Outcome {
    private Outcome() {}

    static void of(String answer) {
        switch (answer) {
            case "DONE" -> {}
            case "NOT_FOUND" -> throw new NotFound();
            case "SIGNED_OUT" -> throw new SignedOut();
            default -> throw new Forbidden("not among this person's rights");
        }
    }
}
