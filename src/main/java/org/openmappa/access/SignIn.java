package org.openmappa.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Token;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signs in with a local account. Uses the door's own database role, so that nothing else in the application can start a
 * session. Unknown and known names take the same time; failures make the next attempt wait, longer each time.
 */
@Component
public class SignIn {
    private final JdbcClient door;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobody;

    SignIn(@Qualifier("door") JdbcClient door, PasswordEncoder passwords, Clock clock) {
        this.door = door;
        this.passwords = passwords;
        this.clock = clock;
        this.nobody = String.valueOf(passwords.encode("no such account"));
    }

    /** What became of an attempt: a session, a refusal, or a wait. */
    public sealed interface Answer {
        record Session(Token token) implements Answer {}

        record Wrong() implements Answer {}

        record Wait(Duration left) implements Answer {}
    }

    private record Credentials(
            UUID userId, String passwordHash, @Nullable OffsetDateTime lockedUntil) {}

    /** @param origin network address of the client, for the trail */
    public Answer with(String username, String password, String origin) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        Optional<Credentials> known = credentials(name);
        Duration wait = known.map(this::wait).orElse(Duration.ZERO);
        if (wait.isPositive()) {
            failed(null, name, origin);
            return new Answer.Wait(wait);
        }
        boolean right =
                passwords.matches(password, known.map(Credentials::passwordHash).orElse(nobody));
        if (!right || known.isEmpty()) {
            failed(known.map(Credentials::userId).orElse(null), name, origin);
            return new Answer.Wrong();
        }
        return new Answer.Session(session(known.get().userId(), origin));
    }

    private Optional<Credentials> credentials(String name) {
        return door.sql("select * from access.credentials(:name)")
                .param("name", name)
                .query(Credentials.class)
                .optional();
    }

    private Duration wait(Credentials known) {
        OffsetDateTime until = known.lockedUntil();
        return until == null ? Duration.ZERO : Duration.between(Instant.now(clock), until.toInstant());
    }

    private Token session(UUID user, String origin) {
        Token token = Token.fresh();
        door.sql("select access.sign_in(:user, :token, :origin)")
                .param("user", user)
                .param("token", token.bytes())
                .param("origin", origin)
                .query((row, n) -> 0)
                .single();
        return token;
    }

    private void failed(@Nullable UUID user, String name, String origin) {
        door.sql("select access.sign_in_failed(:user, :name, :origin)")
                .param("user", user)
                .param("name", name)
                .param("origin", origin)
                .query((row, n) -> 0)
                .single();
    }
}
