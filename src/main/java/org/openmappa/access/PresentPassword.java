package org.openmappa.access;

import java.time.Duration;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Refused;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Asks for the password that somebody has now before what they sign in with is changed, beside the proof that {@link
 * StepUp} asks for: together they are a full sign-in (OWASP ASVS 5.0, 7.5.1). Failures make the next attempt wait.
 */
@Component
public class PresentPassword {
    /** The field in which it is typed. */
    public static final String FIELD = "current";

    private final DoorRecords door;
    private final PasswordEncoder encoder;

    PresentPassword(DoorRecords door, PasswordEncoder encoder) {
        this.door = door;
        this.encoder = encoder;
    }

    /**
     * @param what the published name of the act for which it is asked
     * @throws Refused when it is not right, or there were too many attempts
     */
    public void need(Actor actor, String current, String what, Origin origin) {
        DoorRecords.ProofOf who = door.proofOf(actor.token()).orElseThrow(SignedOut::new);
        Duration wait = door.attempt(Prove.PROOF, who.username(), origin);
        if (wait.isPositive()) {
            door.failed(who.userId(), who.username(), what, Factor.PASSWORD, origin);
            throw new Refused(FIELD, "There were too many failed attempts. Try again later");
        }
        if (!encoder.matches(current, who.passwordHash())) {
            door.failed(who.userId(), who.username(), what, Factor.PASSWORD, origin);
            throw new Refused(FIELD, "This is not your present password");
        }
        door.passwordGiven(actor.token());
    }
}
