package org.openmappa.access;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.openmappa.shared.Token;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs in with a local account. Uses the door's own database role, so that nothing else in the application can start a
 * session. Unknown and known names take the same time and wait alike; failures make the next attempt wait, longer each
 * time, in all processes together.
 */
@Component
public class SignIn {
    static final String WHAT = "session.start";
    static final String ACCOUNT = "account";
    private final DoorRecords door;
    private final PasswordEncoder passwords;
    private final SecondFactorPolicy policy;
    private final String nobody;

    SignIn(DoorRecords door, PasswordEncoder passwords, SecondFactorPolicy policy) {
        this.door = door;
        this.passwords = passwords;
        this.policy = policy;
        this.nobody = String.valueOf(passwords.encode("no such account"));
    }

    /** What became of an attempt: a session, a further step, a refusal, or a wait. */
    public sealed interface Answer {
        record Session(Token token) implements Answer {}

        /** The password was right, and a code of the second factor is awaited. */
        record CodeNeeded(Token pending) implements Answer {}

        /** The password was right, and the second factor has to be set up first. */
        record EnrolmentNeeded(Token pending) implements Answer {}

        record Wrong() implements Answer {}

        record Wait(Duration left) implements Answer {}

        /** The sign-in took too long, or was finished already: it begins anew. */
        record Over() implements Answer {}
    }

    /** @param origin where it comes from, for the trail and for counting failures */
    public Answer with(String username, String password, Origin origin) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        Duration wait = door.attempt(ACCOUNT, name, origin);
        if (wait.isPositive()) {
            door.failed(null, name, WHAT, Factor.PASSWORD, origin);
            return new Answer.Wait(wait);
        }
        Optional<DoorRecords.Credentials> known = door.credentials(name);
        boolean right = passwords.matches(
                password, known.map(DoorRecords.Credentials::passwordHash).orElse(nobody));
        if (!right || known.isEmpty()) {
            door.failed(known.map(DoorRecords.Credentials::userId).orElse(null), name, WHAT, Factor.PASSWORD, origin);
            return new Answer.Wrong();
        }
        return next(known.get(), origin);
    }

    private Answer next(DoorRecords.Credentials known, Origin origin) {
        Token token = Token.fresh();
        if (known.enrolled()) {
            door.begin(known.userId(), token, "CODE", origin);
            return new Answer.CodeNeeded(token);
        }
        if (policy.required()) {
            door.begin(known.userId(), token, "ENROLMENT", origin);
            return new Answer.EnrolmentNeeded(token);
        }
        door.signIn(known.userId(), token, "PASSWORD", origin);
        return new Answer.Session(token);
    }
}
