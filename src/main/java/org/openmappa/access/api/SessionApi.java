package org.openmappa.access.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.FinishSignIn;
import org.openmappa.access.Origin;
import org.openmappa.access.Prove;
import org.openmappa.access.SessionCookie;
import org.openmappa.access.Sessions;
import org.openmappa.access.SignIn;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Token;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts and ends a session for a client of the API. */
@RestController
@RequestMapping("/api/sessions")
class SessionApi {
    /** @param code of the authenticator app, or a recovery code, where the account has a second factor */
    record NewSession(
            @NotBlank @Size(max = 200) String username,
            @NotBlank @Size(max = 200) String password,
            @Nullable @Size(max = 40) String code) {}

    /** @param proof a code, or the password of an account without a second factor */
    record Proof(@NotBlank @Size(max = 200) String proof) {}

    record SessionJson(String token) {}

    private final SignIn signIn;
    private final FinishSignIn finish;
    private final Prove prove;
    private final Sessions sessions;

    SessionApi(SignIn signIn, FinishSignIn finish, Prove prove, Sessions sessions) {
        this.signIn = signIn;
        this.finish = finish;
        this.prove = prove;
        this.sessions = sessions;
    }

    @PostMapping
    ResponseEntity<?> start(@Valid @RequestBody NewSession asked, HttpServletRequest request) {
        Origin origin = Origin.of(request);
        SignIn.Answer answer = signIn.with(asked.username(), asked.password(), origin);
        return asked.code() != null && answer instanceof SignIn.Answer.CodeNeeded(var pending)
                ? answer(finish.code(pending, asked.code(), origin))
                : answer(answer);
    }

    /**
     * Proves again who one is, before what answers 401 with insufficient_user_authentication. The session goes on under
     * the token that is answered; a browser gets it as its cookie, which no script reads.
     */
    @PostMapping("/proof")
    ResponseEntity<?> prove(
            Actor actor, @Valid @RequestBody Proof proof, HttpServletRequest request, HttpServletResponse response) {
        return switch (prove.with(actor, proof.proof(), Origin.of(request))) {
            case Prove.Outcome.Proved(var session) -> goOn(session, request, response);
            case Prove.Outcome.Wrong wrong -> refused(HttpStatus.FORBIDDEN, "This does not prove it.");
            case Prove.Outcome.Wait(var left) -> wait(left);
        };
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor) {
        sessions.end(actor.token());
    }

    private static ResponseEntity<?> answer(SignIn.Answer answer) {
        return switch (answer) {
            case SignIn.Answer.Session(var token) -> token(HttpStatus.CREATED, token);
            case SignIn.Answer.Wait(var left) -> wait(left);
            case SignIn.Answer.CodeNeeded needed ->
                refused(HttpStatus.UNAUTHORIZED, "This account has a second factor: send a code too.");
            case SignIn.Answer.EnrolmentNeeded needed ->
                refused(HttpStatus.FORBIDDEN, "Set up the second factor first, by signing in with a browser.");
            case SignIn.Answer.Wrong wrong -> wrong();
            case SignIn.Answer.Over over -> wrong();
        };
    }

    private static ResponseEntity<?> goOn(Token session, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return token(HttpStatus.OK, session);
        }
        SessionCookie.set(response, session);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<?> token(HttpStatus status, Token token) {
        return ResponseEntity.status(status).header("Cache-Control", "no-store").body(new SessionJson(token.reveal()));
    }

    private static ResponseEntity<?> wrong() {
        return refused(HttpStatus.UNAUTHORIZED, "The user name, the password or the code is not right.");
    }

    private static ResponseEntity<?> wait(Duration left) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", String.valueOf(left.toSeconds() + 1))
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, "Too many failed attempts."));
    }

    private static ResponseEntity<?> refused(HttpStatus status, String why) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, why));
    }
}
