package org.openmappa.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.openmappa.access.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Why a machine client is turned away, as RFC 6750 and RFC 9457 say it.
 *
 * @param challenge what WWW-Authenticate says; empty where another token would not help
 * @param retry after how long to try again
 */
record MachineRefusal(HttpStatus status, Optional<String> challenge, Optional<Duration> retry, String detail) {

    static MachineRefusal token() {
        return challenged(
                HttpStatus.UNAUTHORIZED,
                "error=\"invalid_token\"",
                "The token is not valid here, or its session has ended.");
    }

    static MachineRefusal noPerson() {
        return challenged(
                HttpStatus.BAD_REQUEST,
                "error=\"invalid_request\"",
                "Say in On-Behalf-Of for whom: the name with which they sign in here.");
    }

    static MachineRefusal scope(Scope needed) {
        return challenged(
                HttpStatus.FORBIDDEN,
                "error=\"insufficient_scope\", scope=\"" + needed.code() + "\"",
                "This needs the scope " + needed.code() + ", in the token and in the registration.");
    }

    static MachineRefusal peopleOnly() {
        return challenged(
                HttpStatus.FORBIDDEN, "error=\"insufficient_scope\"", "This is for people only: no scope includes it.");
    }

    static MachineRefusal client() {
        return plain(HttpStatus.FORBIDDEN, "This client is not registered here, or no longer.");
    }

    static MachineRefusal person() {
        return plain(HttpStatus.FORBIDDEN, "This client may not act for this person.");
    }

    static MachineRefusal waiting(Duration left) {
        return new MachineRefusal(
                HttpStatus.TOO_MANY_REQUESTS, Optional.empty(), Optional.of(left), "Too many failed attempts.");
    }

    static MachineRefusal noKeys() {
        return plain(HttpStatus.SERVICE_UNAVAILABLE, "The identity provider cannot be asked for its keys now.");
    }

    private static MachineRefusal challenged(HttpStatus status, String error, String detail) {
        return new MachineRefusal(status, Optional.of("Bearer " + error), Optional.empty(), detail);
    }

    private static MachineRefusal plain(HttpStatus status, String detail) {
        return new MachineRefusal(status, Optional.empty(), Optional.empty(), detail);
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        challenge.ifPresent(words -> response.setHeader(HttpHeaders.WWW_AUTHENTICATE, words));
        retry.ifPresent(left -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(left.toSeconds() + 1)));
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), detail));
    }
}
