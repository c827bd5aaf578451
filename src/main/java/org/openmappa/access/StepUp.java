package org.openmappa.access;

import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Before something grave a person proves again that it is they: with the second factor where the account has one, else
 * with the password (OWASP ASVS 5.0, 7.5.3). A proof, also the one at sign-in, holds for some minutes (setting
 * step-up.valid). Ask where the form is opened as well as where it is sent, so that nobody is stopped after typing.
 */
@Component
public class StepUp {
    /** With what a person proves it. */
    public enum Way {
        CODE,
        PASSWORD,
        PROVIDER
    }

    private final JdbcClient sql;

    StepUp(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @throws StepUpNeeded when the last proof is too long ago
     * @throws Forbidden when it is a machine client that acts
     */
    @Transactional
    public void need(Actor actor) {
        String answer = answer(actor);
        switch (answer) {
            case "PROVED" -> {}
            case "SIGNED_OUT" -> throw new SignedOut();
            case "NEVER" -> throw new Forbidden("only people can prove who they are");
            default -> throw new StepUpNeeded(Way.valueOf(answer));
        }
    }

    /** Whether the last proof still holds. */
    @Transactional(readOnly = true)
    public boolean isProved(Actor actor) {
        return answer(actor).equals("PROVED");
    }

    private String answer(Actor actor) {
        return sql.sql("select access.step_up(:token)")
                .param("token", actor.token().bytes())
                .query(String.class)
                .single();
    }
}
