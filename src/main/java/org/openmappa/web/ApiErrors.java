package org.openmappa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.openmappa.access.SignedOut;
import org.openmappa.access.StepUpNeeded;
import org.openmappa.shared.Braked;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Stale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the API says when it cannot do what it is asked: problem details (RFC 9457), never a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {
    private final Refusals refusals;

    ApiErrors(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound nothing, HttpServletRequest request) {
        refusals.record(nothing, request);
        return problem(HttpStatus.NOT_FOUND, "There is nothing here that you may know of.");
    }

    @ExceptionHandler
    ProblemDetail badAddress(MethodArgumentTypeMismatchException badAddress) {
        boolean inPath = badAddress
                .getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        return inPath
                ? problem(HttpStatus.NOT_FOUND, "There is nothing here that you may know of.")
                : problem(HttpStatus.BAD_REQUEST, "The parameter " + badAddress.getName() + " cannot be read.");
    }

    @ExceptionHandler
    ProblemDetail forbidden(Forbidden forbidden, HttpServletRequest request) {
        refusals.record(forbidden, request);
        return problem(HttpStatus.FORBIDDEN, "Your role does not include this.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> braked(Braked braked) {
        String next = braked.stopped()
                ? " It was stopped; the MAPPA co-ordinator was told and can lift this."
                : " Say why to go on: POST /api/brakes/asked/" + braked.act();
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(braked.retryAfter().toSeconds()))
                .body(problem(HttpStatus.TOO_MANY_REQUESTS, braked.words() + next));
    }

    @ExceptionHandler
    ProblemDetail stale(Stale stale) {
        return problem(HttpStatus.PRECONDITION_FAILED, "It was changed since you read it. Read it again, then repeat.");
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, refused.why());
        problem.setProperty("errors", List.of(Map.of("field", refused.field(), "message", refused.why())));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail signedOut(SignedOut signedOut) {
        return problem(HttpStatus.UNAUTHORIZED, "There is no live session.");
    }

    /** As RFC 9470 says it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> stepUp(StepUpNeeded needed) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_user_authentication\"")
                .body(problem(HttpStatus.UNAUTHORIZED, "Prove again who you are first: POST /api/sessions/proof."));
    }

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException invalid) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "Some fields are not right.");
        problem.setProperty(
                "errors",
                Wording.of(invalid.getBindingResult(), List.of()).stream()
                        .map(error -> Map.of("field", error.name(), "message", error.message()))
                        .toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return problem(HttpStatus.BAD_REQUEST, "The body cannot be read as this request's JSON.");
    }

    @ExceptionHandler
    ProblemDetail unforeseen(Exception unforeseen, HttpServletRequest request) {
        if (unforeseen instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return problem(known.getStatusCode(), "The request cannot be handled in this form.");
        }
        if (EndedSession.causes(unforeseen)) {
            return signedOut(new SignedOut());
        }
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong here. Quote the reference " + Unforeseen.logged(unforeseen, request));
    }

    private static ProblemDetail problem(HttpStatusCode status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("about:blank"));
        return problem;
    }
}
