package org.openmappa.web;

import java.sql.SQLException;
import org.springframework.core.NestedExceptionUtils;

/** How the database's own lists say that a session ended between two statements of one request. */
final class EndedSession {
    private static final String SIGNED_OUT = "MP003";

    private EndedSession() {}

    static boolean causes(Exception failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refused
                && SIGNED_OUT.equals(refused.getSQLState());
    }
}
