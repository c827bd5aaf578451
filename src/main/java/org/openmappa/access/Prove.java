package org.openmappa.access;

import java.time.Duration;
import java.util.Optional;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Token;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Proves within a session once more who one is: see {@link StepUp}. Failures make the next attempt wait. */
@Component
public class Prove {
    private static final String WHAT = "session.prove";
    static final String PROOF = "proof";
    private final DoorRecords door;
    private final SecondFactor secondFactor;
    private final PasswordEncoder passwords;

    Prove(DoorRecords door, SecondFactor secondFactor, PasswordEncoder passwords) {
        this.door = door;
        this.secondFactor = secondFactor;
        this.passwords = passwords;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** @param session the secret under which the session goes on: the one before opens nothing any more */
        record Proved(Token session) implements Outcome {}

        record Wrong() implements Outcome {}

        record Wait(Duration left) implements Outcome {}
    }

    /** With what this person proves it; without a password here it is the identity provider that asks. */
    public StepUp.Way way(Actor actor) {
        return door.proofOf(actor.token())
                .map(who -> who.sealedSecret() == null ? StepUp.Way.PASSWORD : StepUp.Way.CODE)
                .orElse(StepUp.Way.PROVIDER);
    }

    /** @param proof a code where the account has a second factor, else the password */
    public Outcome with(Actor actor, String proof, Origin origin) {
        Optional<DoorRecords.ProofOf> found = door.proofOf(actor.token());
        if (found.isEmpty()) {
            throw new SignedOut();
        }
        return with(actor, found.get(), proof, origin);
    }

    private Outcome with(Actor actor, DoorRecords.ProofOf who, String proof, Origin origin) {
        Duration wait = door.attempt(PROOF, who.username(), origin);
        Factor with = who.sealedSecret() == null ? Factor.PASSWORD : Factor.ofCode(proof);
        if (wait.isPositive()) {
            door.failed(who.userId(), who.username(), WHAT, with, origin);
            return new Outcome.Wait(wait);
        }
        if (!holds(who, proof)) {
            door.failed(who.userId(), who.username(), WHAT, with, origin);
            return new Outcome.Wrong();
        }
        Token fresh = Token.fresh();
        door.proved(actor.token(), with, origin, fresh);
        return new Outcome.Proved(fresh);
    }

    private boolean holds(DoorRecords.ProofOf who, String proof) {
        return who.sealedSecret() == null
                ? passwords.matches(proof, who.passwordHash())
                : secondFactor
                        .proves(who.userId(), who.sealedSecret(), who.lastStep(), proof)
                        .isPresent();
    }
}
