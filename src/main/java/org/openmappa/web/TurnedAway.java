package org.openmappa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.openmappa.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Logs requests that no page and no honest program sends, and that come to no gate which would put them on the trail: who
 * if known, from where, at which kind of page, nothing of what was sent. So many a minute, as anybody can send them.
 */
@Component
class TurnedAway {
    private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);
    private static final int PER_MINUTE = 3_000;
    private final Allowance allowance;

    /** Why a request was turned away. */
    enum Why {
        /** Without the token of the page that it should have come from. */
        FORGED_FORM,
        /** A page of another site made the browser send it. */
        OTHER_SITE,
        /** Text that is none, or more fields than any form has. */
        UNREADABLE,
        /** More than anybody needs to send. */
        TOO_LARGE,
        /** An address or header that is written so as to mean two things. */
        MALFORMED
    }

    TurnedAway(Clock clock) {
        this.allowance = new Allowance(PER_MINUTE, clock);
    }

    void log(Why why, HttpServletRequest request) {
        if (allowance.takes()) {
            Actor actor = ActorArgument.current();
            LOG.warn(
                    "Turned away: {}, {} {}, from {}, user {}",
                    why,
                    request.getMethod(),
                    KindOfPage.of(request.getRequestURI()),
                    request.getRemoteAddr(),
                    actor == null ? "-" : actor.userId());
        }
    }
}
