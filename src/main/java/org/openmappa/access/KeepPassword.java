package org.openmappa.access;

import org.openmappa.shared.Actor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps the password of a local account. What a password must be is decided before. */
@Component
public class KeepPassword {
    private final DoorRecords door;
    private final PasswordEncoder encoder;
    private final PresentPassword present;

    KeepPassword(DoorRecords door, PasswordEncoder encoder, PresentPassword present) {
        this.door = door;
        this.encoder = encoder;
        this.present = present;
    }

    /** @throws org.openmappa.shared.Refused when the present password is not right, or there were too many attempts */
    public void change(Actor actor, String current, String wanted, Origin origin) {
        present.need(actor, current, "password.change", origin);
        door.keepPassword(actor.token(), String.valueOf(encoder.encode(wanted)));
    }
}
