package org.openmappa.access.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.openmappa.access.Sessions;
import org.openmappa.access.SignIn;
import org.openmappa.shared.Actor;
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
    record NewSession(
            @NotBlank @Size(max = 200) String username,
            @NotBlank @Size(max = 200) String password) {}

    record SessionJson(String token) {}

    private final SignIn signIn;
    private final Sessions sessions;

    SessionApi(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @PostMapping
    ResponseEntity<?> start(@Valid @RequestBody NewSession asked, HttpServletRequest request) {
        return switch (signIn.with(asked.username(), asked.password(), request.getRemoteAddr())) {
            case SignIn.Answer.Session(var token) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header("Cache-Control", "no-store")
                        .body(new SessionJson(token.reveal()));
            case SignIn.Answer.Wait(var left) ->
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header("Retry-After", String.valueOf(left.toSeconds() + 1))
                        .body(ProblemDetail.forStatusAndDetail(
                                HttpStatus.TOO_MANY_REQUESTS, "Too many failed attempts."));
            case SignIn.Answer.Wrong wrong ->
                ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .body(ProblemDetail.forStatusAndDetail(
                                HttpStatus.UNAUTHORIZED, "The user name or the password is not right."));
        };
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor) {
        sessions.end(actor.token());
    }
}
