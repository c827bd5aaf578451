package org.openmappa.access;

import java.util.Optional;
import java.util.UUID;
import org.openmappa.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on the trail that somebody asked for what they may not do or may not know of, where a rule behind the gate refused
 * it: an action of another agency, a page that their role does not have. What the gate refuses it writes down itself.
 */
@Component
public class KeepRefusal {
    /** What the trail says of it. */
    public enum Outcome {
        NOT_FOUND,
        FORBIDDEN
    }

    private final JdbcClient sql;

    KeepRefusal(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param changes whether it would have changed something
     * @param object what it was about, as far as the address says so
     * @param page at which kind of page, without identifiers
     */
    @Transactional
    public void of(Actor actor, Outcome outcome, boolean changes, Optional<UUID> object, String page) {
        sql.sql("select access.refused(:token, :outcome, :action, :object, :page)")
                .param("token", actor.token().bytes())
                .param("outcome", outcome.name())
                .param("action", changes ? "CHANGE" : "READ")
                .param("object", object.orElse(null))
                .param("page", page)
                .query((row, n) -> 0)
                .single();
    }
}
