package org.openmappa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openmappa.access.KeepRefusal;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.NotFound;
import org.springframework.stereotype.Component;

/** Sees to it that every refusal is on the trail, also one behind the gate. */
@Component
class Refusals {
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final KeepRefusal keep;

    Refusals(KeepRefusal keep) {
        this.keep = keep;
    }

    void record(NotFound nothing, HttpServletRequest request) {
        if (!nothing.isOnRecord()) {
            record(KeepRefusal.Outcome.NOT_FOUND, request);
        }
    }

    void record(Forbidden forbidden, HttpServletRequest request) {
        if (!forbidden.isOnRecord()) {
            record(KeepRefusal.Outcome.FORBIDDEN, request);
        }
    }

    private void record(KeepRefusal.Outcome outcome, HttpServletRequest request) {
        Actor actor = ActorArgument.current();
        if (actor != null) {
            String path = request.getRequestURI();
            boolean changes = !request.getMethod().equals("GET");
            keep.of(actor, outcome, changes, object(path), request.getMethod() + " " + KindOfPage.of(path));
        }
    }

    /** What stands first in an address is what it is about: a case, then an item of it. */
    private static Optional<UUID> object(String path) {
        Matcher first = IDENTIFIER.matcher(path);
        return first.find() ? Optional.of(UUID.fromString(first.group())) : Optional.empty();
    }
}
