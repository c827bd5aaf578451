package org.openmappa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Catches what goes wrong before or after a controller, where no other handler is: above all a database that cannot be
 * reached, so that nobody knows who asks. Nothing is opened and nothing is told of the inside.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class LastResortFilter extends OncePerRequestFilter {
    private static final String RETRY_SECONDS = "10";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException unforeseen) {
            String reference = Unforeseen.logged(unforeseen, request);
            if (response.isCommitted()) {
                throw unforeseen; // the server breaks the answer off, which is all that is left
            }
            response.reset();
            tell(request, response, isAway(unforeseen), reference);
        }
    }

    private static boolean isAway(Exception unforeseen) {
        return unforeseen instanceof DataAccessResourceFailureException
                || unforeseen instanceof CannotCreateTransactionException;
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, boolean away, String reference)
            throws IOException {
        if (away) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        Standalone.send(
                request,
                response,
                away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR,
                "Sorry, there is a problem",
                "Nothing was saved by this request. Try again in a moment. If it goes on, quote the reference "
                        + reference + " to your support desk.");
    }
}
