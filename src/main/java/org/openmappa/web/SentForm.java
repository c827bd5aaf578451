package org.openmappa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

/**
 * By what a form that is sent twice is known: the number that its page drew, with everything that stands in it. A form
 * that somebody went back to and changed is another one. The number is kept nowhere, so that nobody can try out what else
 * stood in the form by what is kept of it.
 */
final class SentForm {
    /** The field with the number, in every form of a page for people who are signed in. */
    static final String FIELD = "once";

    private static final String FORGERY = "_csrf";

    private SentForm() {}

    static Optional<String> key(HttpServletRequest request) {
        String number = request.getParameter(FIELD);
        if (number == null || number.isBlank()) {
            return Optional.empty();
        }
        TreeMap<String, String> fields = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.toString(values)));
        fields.remove(FORGERY);
        return Optional.of("form " + Once.fingerprint(request.getRequestURI() + fields));
    }
}
