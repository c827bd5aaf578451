package org.openmappa.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openmappa.shared.Token;
import org.springframework.stereotype.Component;

/** The second half of signing in: a code, or setting up what makes codes. The session gets a secret of its own. */
@Component
public class FinishSignIn {
    private final DoorRecords door;
    private final SecondFactor secondFactor;
    private final Enrolment enrolment;

    FinishSignIn(DoorRecords door, SecondFactor secondFactor, Enrolment enrolment) {
        this.door = door;
        this.secondFactor = secondFactor;
        this.enrolment = enrolment;
    }

    /** A session, and the recovery codes that are shown this once. */
    public record Enrolled(Token session, List<String> recoveryCodes) {}

    /** @param code from the authenticator app, or a recovery code */
    public SignIn.Answer code(Token pending, String code, Origin origin) {
        Optional<DoorRecords.Pending> found = waitingFor("CODE", pending);
        if (found.isEmpty()) {
            return new SignIn.Answer.Over();
        }
        DoorRecords.Pending who = found.get();
        Duration wait = door.attempt(SignIn.ACCOUNT, who.username(), origin);
        if (wait.isPositive()) {
            door.failed(who.userId(), who.username(), SignIn.WHAT, Factor.ofCode(code), origin);
            return new SignIn.Answer.Wait(wait);
        }
        Optional<String> how = secondFactor.proves(who.userId(), who.sealedSecret(), who.lastStep(), code);
        if (how.isEmpty()) {
            door.failed(who.userId(), who.username(), SignIn.WHAT, Factor.ofCode(code), origin);
            return new SignIn.Answer.Wrong();
        }
        return session(pending, how.get());
    }

    /** Sets up the second factor and signs in; nothing when the code does not fit, or nobody waits for this. */
    public Optional<Enrolled> enrol(Token pending, String sealed, String code, Origin origin) {
        return waitingFor("ENROLMENT", pending)
                .flatMap(who -> keep(who, sealed, code, origin))
                .flatMap(codes -> session(pending, "PASSWORD_AND_CODE") instanceof SignIn.Answer.Session(var token)
                        ? Optional.of(new Enrolled(token, codes))
                        : Optional.empty());
    }

    private Optional<List<String>> keep(DoorRecords.Pending who, String sealed, String code, Origin origin) {
        Optional<List<String>> codes = enrolment.keep(who.userId(), sealed, code, origin);
        if (codes.isEmpty()) {
            door.failed(who.userId(), who.username(), SignIn.WHAT, Factor.CODE, origin);
        }
        return codes;
    }

    private Optional<DoorRecords.Pending> waitingFor(String needs, Token pending) {
        return door.pending(pending).filter(who -> who.needs().equals(needs));
    }

    private SignIn.Answer session(Token pending, String how) {
        Token session = Token.fresh();
        return door.finish(pending, session, how) ? new SignIn.Answer.Session(session) : new SignIn.Answer.Over();
    }
}
