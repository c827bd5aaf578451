package org.openmappa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.openmappa.access.SignedOut;
import org.openmappa.access.StepUpForm;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What a page says when it cannot be shown. Anything unforeseen is logged once and shown as a reference number. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PageErrors {
    private final Frames frames;
    private final Refusals refusals;

    PageErrors(Frames frames, Refusals refusals) {
        this.frames = frames;
        this.refusals = refusals;
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound nothing, HttpServletRequest request) {
        refusals.record(nothing, request);
        return page(HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler
    ModelAndView badAddress(MethodArgumentTypeMismatchException badAddress, HttpServletRequest request) {
        boolean inPath = badAddress.getParameter().hasParameterAnnotation(PathVariable.class);
        return page(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    ModelAndView forbidden(Forbidden forbidden, HttpServletRequest request) {
        refusals.record(forbidden, request);
        return page(HttpStatus.FORBIDDEN, request);
    }

    /** Asks why, and goes on to where one was, with the form that was sent; or says that it was stopped. */
    @ExceptionHandler
    ModelAndView braked(Braked braked, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.RETRY_AFTER, String.valueOf(braked.retryAfter().toSeconds()));
        ModelAndView page = page(HttpStatus.TOO_MANY_REQUESTS, request);
        page.setViewName("access/brake");
        boolean shown = request.getMethod().equals("GET");
        return page.addObject("act", braked.act())
                .addObject("stopped", braked.stopped())
                .addObject("words", braked.words())
                .addObject("asked", shown ? StepUpForm.before(request.getRequestURI()) : StepUpForm.stopping(request));
    }

    @ExceptionHandler
    ModelAndView stale(Stale stale, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, request);
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, request).addObject("why", refused.why());
    }

    @ExceptionHandler
    ModelAndView signedOut(SignedOut signedOut) {
        return new ModelAndView("redirect:/sign-in");
    }

    /** A page waits until it was proved; a form that was sent is kept, and sent on afterwards. */
    @ExceptionHandler
    ModelAndView stepUp(StepUpNeeded needed, HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            return new ModelAndView(
                    "redirect:/step-up?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8));
        }
        ModelAndView page = page(HttpStatus.FORBIDDEN, request);
        page.setViewName("access/stepUp");
        return page.addObject("asked", StepUpForm.stopping(request)).addObject("way", needed.way());
    }

    @ExceptionHandler
    ModelAndView unforeseen(Exception unforeseen, HttpServletRequest request) {
        if (unforeseen instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(known.getStatusCode(), request);
        }
        if (EndedSession.causes(unforeseen)) {
            return signedOut(new SignedOut());
        }
        return page(HttpStatus.INTERNAL_SERVER_ERROR, request)
                .addObject("reference", Unforeseen.logged(unforeseen, request));
    }

    private ModelAndView page(HttpStatusCode status, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("error");
        page.setStatus(status);
        return page.addObject("status", status.value()).addObject("frame", frames.round(request));
    }
}
