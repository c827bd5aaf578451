package org.openmappa.access;

import java.time.Duration;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Refused;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps the password of a local account. What a password must be is decided before. */
@Component
public class KeepPassword {
    private static final String WHAT = "password.change";
    private final DoorRecords door;
    private final PasswordEncoder encoder;

    KeepPassword(DoorRecords door, PasswordEncoder encoder) {
        this.door = door;
        this.encoder = encoder;
    }

    /** @throws Refused when the present password is not right, or there were too many attempts */
    public void change(Actor actor, String current, String wanted, Origin origin) {
        DoorRecords.ProofOf who = door.proofOf(actor.token()).orElseThrow(SignedOut::new);
        Duration wait = door.attempt(Prove.PROOF, who.username(), origin);
        if (wait.isPositive()) {
            door.failed(who.userId(), who.username(), WHAT, Factor.PASSWORD, origin);
            throw new Refused("current", "There were too many failed attempts. Try again later");
        }
        if (!encoder.matches(current, who.passwordHash())) {
            door.failed(who.userId(), who.username(), WHAT, Factor.PASSWORD, origin);
            throw new Refused("current", "This is not your present password");
        }
        door.keepPassword(actor.token(), String.valueOf(encoder.encode(wanted)));
    }
}
