package org.openmappa.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.FileKey;
import org.openmappa.shared.Records;
import org.openmappa.shared.Right;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives and ends grants on a file that the running transaction has entered for change. */
@Records
public class GiveAccess {
    private final JdbcClient sql;

    GiveAccess(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Gives one colleague a grant.
     *
     * @param role in which role the colleague enters
     * @param until when it ends by itself, or null for no end
     */
    public void to(
            Actor giver,
            FileKey file,
            UUID user,
            String role,
            GrantSource source,
            String reason,
            @Nullable Instant until) {
        Gate.answer(sql.sql("select access.give(:token, :file, :user, :role, :source, :reason, :until)")
                .param("token", giver.token().bytes())
                .param("file", file.value())
                .param("user", user)
                .param("role", role)
                .param("source", source.name())
                .param("reason", reason)
                .param("until", until == null ? null : OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .query(String.class)
                .single());
    }

    /**
     * A colleague to whom something might be given.
     *
     * @param role in which they hold the right that was asked about; null where they do not hold it
     */
    public record Candidate(UUID userId, @Nullable String role) {}

    /** A colleague by the name they sign in with, and whether a role of theirs carries a right. */
    public Optional<Candidate> candidate(String username, Right right) {
        return sql.sql("select * from access.colleague_with(:username, :right)")
                .param("username", username.strip())
                .param("right", right.name())
                .query(Candidate.class)
                .optional();
    }

    public void end(Actor giver, FileKey file, UUID user, GrantSource source, String reason) {
        Gate.answer(sql.sql("select access.end_grants(:token, :file, :user, :source, :reason)")
                .param("token", giver.token().bytes())
                .param("file", file.value())
                .param("user", user)
                .param("source", source.name())
                .param("reason", reason)
                .query(String.class)
                .single());
    }

    /** Ends what was given from one source until a moment; what was given for longer stays, as it serves another purpose. */
    public void end(Actor giver, FileKey file, UUID user, GrantSource source, Instant until, String reason) {
        Gate.answer(sql.sql("select access.end_grants(:token, :file, :user, :source, :until, :reason)")
                .param("token", giver.token().bytes())
                .param("file", file.value())
                .param("user", user)
                .param("source", source.name())
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .param("reason", reason)
                .query(String.class)
                .single());
    }

    /** Lets everything that was given for the work on a case end, a while after the case has left MAPPA. */
    public void endAfterExit(Actor giver, CaseId file, String reason) {
        Gate.answer(sql.sql("select access.end_after_exit(:token, :file, :reason)")
                .param("token", giver.token().bytes())
                .param("file", file.value())
                .param("reason", reason)
                .query(String.class)
                .single());
    }

    /** Who may see a file that this transaction has entered, and why. */
    public List<GrantShown> on(FileKey file) {
        return sql.sql("select * from access.grants_on(:file)")
                .param("file", file.value())
                .query(GrantShown.class)
                .list();
    }
}
