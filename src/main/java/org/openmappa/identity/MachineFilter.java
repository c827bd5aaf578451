package org.openmappa.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.openmappa.access.MachineCall;
import org.openmappa.access.MachineSignIn;
import org.openmappa.access.Origin;
import org.openmappa.access.Scope;
import org.openmappa.access.Sessions;
import org.openmappa.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a machine client in as the person on whose behalf it calls: the token is good, the client is registered, the person
 * is of its agency, and the route needs a scope that it has. The cookie of a browser counts for nothing here.
 */
final class MachineFilter extends OncePerRequestFilter {
    static final String PERSON = "On-Behalf-Of";
    private static final Logger LOG = LoggerFactory.getLogger(MachineFilter.class);
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_NAME = 200;
    private final MachineTokens tokens;
    private final MachineSessions machines;
    private final Sessions sessions;
    private final RouteScopes scopes;

    MachineFilter(MachineTokens tokens, MachineSessions machines, Sessions sessions, RouteScopes scopes) {
        this.tokens = tokens;
        this.machines = machines;
        this.sessions = sessions;
        this.scopes = scopes;
    }

    /** A signed token has two dots; the secret of one of our own sessions has none. */
    static boolean isMeant(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                && bearer(request).chars().filter(c -> c == '.').count() == 2;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<MachineRefusal> refusal = admit(request);
        if (refusal.isPresent()) {
            refusal.get().send(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<MachineRefusal> admit(HttpServletRequest request) {
        String token = bearer(request);
        String person =
                Objects.requireNonNullElse(request.getHeader(PERSON), "").strip();
        MachineCall call;
        try {
            call = tokens.read(token, person);
        } catch (BadJwtException bad) {
            LOG.info("The token of a machine client was refused: {}", bad.getMessage());
            return Optional.of(MachineRefusal.token());
        } catch (RuntimeException noKeys) {
            LOG.warn("The token of a machine client cannot be checked", noKeys);
            return Optional.of(MachineRefusal.noKeys());
        }
        if (person.isEmpty() || person.length() > LONGEST_NAME) {
            return Optional.of(MachineRefusal.noPerson());
        }
        Optional<Scope> needed = scopes.of(request.getMethod(), request.getRequestURI());
        return needed.isEmpty() ? Optional.of(MachineRefusal.peopleOnly()) : admit(token, call, needed.get(), request);
    }

    private Optional<MachineRefusal> admit(String token, MachineCall call, Scope needed, HttpServletRequest request) {
        Origin origin = Origin.of(request);
        return switch (machines.of(token, call, origin)) {
            case MachineSignIn.Answer.UnknownClient unknown -> Optional.of(MachineRefusal.client());
            case MachineSignIn.Answer.NotThisPerson not -> Optional.of(MachineRefusal.person());
            case MachineSignIn.Answer.Wait(var left) -> Optional.of(MachineRefusal.waiting(left));
            case MachineSignIn.Answer.Session session -> admit(session, needed, origin);
        };
    }

    private Optional<MachineRefusal> admit(MachineSignIn.Answer.Session session, Scope needed, Origin origin) {
        if (!session.scopes().contains(needed)) {
            return Optional.of(MachineRefusal.scope(needed));
        }
        Optional<Actor> actor = sessions.actor(session.token(), origin);
        actor.ifPresent(MachineFilter::signIn);
        return actor.isPresent() ? Optional.empty() : Optional.of(MachineRefusal.token());
    }

    private static void signIn(Actor actor) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(actor, null, AuthorityUtils.NO_AUTHORITIES));
        SecurityContextHolder.setContext(context);
    }

    private static String bearer(HttpServletRequest request) {
        String header = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
    }
}
