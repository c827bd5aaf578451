package org.openmappa.web;

import jakarta.servlet.http.HttpServletRequest;
import org.openmappa.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure that nobody foresaw: logged once, and told as a number by which it is found there. */
final class Unforeseen {
    private static final Logger LOG = LoggerFactory.getLogger(Unforeseen.class);

    private Unforeseen() {}

    /** The reference number under which the failure was logged. */
    static String logged(Throwable failure, HttpServletRequest request) {
        String reference = Ids.next().toString().substring(0, 13);
        LOG.error("Reference {} at {} {}", reference, request.getMethod(), request.getRequestURI(), failure);
        return reference;
    }
}
