package org.openmappa.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Token;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sign-in role may ask the database: functions only, each a transaction of its own. */
@Component
class DoorRecords {
    /** What a password is checked against, and whether a second factor was set up. */
    record Credentials(UUID userId, String username, String passwordHash, boolean enrolled) {}

    /** A sign-in that waits for its second factor; without a secret it has to be set up first. */
    record Pending(
            UUID userId,
            String username,
            String needs,
            @Nullable String sealedSecret,
            @Nullable Long lastStep) {}

    /** What a further proof of a live session is checked against. */
    record ProofOf(
            UUID userId,
            String username,
            String passwordHash,
            @Nullable String sealedSecret,
            @Nullable Long lastStep) {}

    private final JdbcClient door;

    DoorRecords(@Qualifier("door") JdbcClient door) {
        this.door = door;
    }

    /** Begins an attempt, and says how long it has to wait; zero when it may be looked at. */
    Duration attempt(String kind, String name, Origin origin) {
        return Duration.ofMillis(door.sql("select access.attempt(:kind, :name, :network)")
                .param("kind", kind)
                .param("name", name)
                .param("network", origin.network().orElse(null))
                .query(Long.class)
                .single());
    }

    /** Puts an attempt on the trail that failed, or that came before its wait was over. */
    void failed(@Nullable UUID user, String name, String what, Factor with, Origin origin) {
        done(door.sql("select access.failed(:user, :name, :what, :with, :network, :origin)")
                .param("user", user)
                .param("name", name)
                .param("what", what)
                .param("with", with.name())
                .param("network", origin.network().orElse(null))
                .param("origin", origin.address()));
    }

    Optional<Credentials> credentials(String name) {
        return door.sql("select * from access.credentials(:name)")
                .param("name", name)
                .query(Credentials.class)
                .optional();
    }

    void signIn(UUID user, Token token, String how, Origin origin) {
        done(door.sql("select access.sign_in(:user, :token, :how, :origin, :client)")
                .param("user", user)
                .param("token", token.bytes())
                .param("how", how)
                .param("origin", origin.address())
                .param("client", origin.client()));
    }

    void begin(UUID user, Token pending, String needs, Origin origin) {
        done(door.sql("select access.begin_sign_in(:user, :token, :needs, :origin, :client)")
                .param("user", user)
                .param("token", pending.bytes())
                .param("needs", needs)
                .param("origin", origin.address())
                .param("client", origin.client()));
    }

    Optional<Pending> pending(Token pending) {
        return door.sql("select * from access.pending(:token)")
                .param("token", pending.bytes())
                .query(Pending.class)
                .optional();
    }

    boolean finish(Token pending, Token session, String how) {
        return door.sql("select access.finish_sign_in(:pending, :session, :how)")
                .param("pending", pending.bytes())
                .param("session", session.bytes())
                .param("how", how)
                .query(Boolean.class)
                .single();
    }

    boolean takeStep(UUID user, long step) {
        return door.sql("select access.take_step(:user, :step)")
                .param("user", user)
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    boolean takeRecoveryCode(UUID user, byte[] hash) {
        return door.sql("select access.take_recovery_code(:user, :hash)")
                .param("user", user)
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    void keepSecondFactor(UUID user, String sealedSecret, long step, List<byte[]> recoveryCodes, Origin origin) {
        done(door.sql("select access.keep_second_factor(:user, :secret, :step, :hashes, :origin)")
                .param("user", user)
                .param("secret", sealedSecret)
                .param("step", step)
                .param("hashes", recoveryCodes.toArray(byte[][]::new))
                .param("origin", origin.address()));
    }

    void keepRecoveryCodes(UUID user, List<byte[]> recoveryCodes, Origin origin) {
        done(door.sql("select access.keep_recovery_codes(:user, :hashes, :origin)")
                .param("user", user)
                .param("hashes", recoveryCodes.toArray(byte[][]::new))
                .param("origin", origin.address()));
    }

    Optional<ProofOf> proofOf(Token session) {
        return door.sql("select * from access.proof_of(:token)")
                .param("token", session.bytes())
                .query(ProofOf.class)
                .optional();
    }

    /** The session goes on under the fresh secret. */
    void proved(Token session, Factor with, Origin origin, Token fresh) {
        done(door.sql("select access.proved(:token, :with, :origin, :fresh)")
                .param("token", session.bytes())
                .param("with", with.name())
                .param("origin", origin.address())
                .param("fresh", fresh.bytes()));
    }

    void passwordGiven(Token session) {
        done(door.sql("select access.password_given(:token)").param("token", session.bytes()));
    }

    void keepPassword(Token session, String hash) {
        done(door.sql("select access.keep_password(:token, :hash)")
                .param("token", session.bytes())
                .param("hash", hash));
    }

    private static void done(JdbcClient.StatementSpec statement) {
        statement.query((row, n) -> 0).single();
    }
}
