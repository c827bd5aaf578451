package org.openmappa.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page that asks for a further proof: where one goes on to, and, when a form was stopped on its way, everything that
 * stood in it, so that nothing typed is lost.
 *
 * @param stopped the fields of the form that was stopped; empty for a page that was asked for
 */
public record StepUpForm(@Nullable String next, boolean sendsAgain, Map<String, List<String>> stopped) {
    public static final String PROOF = "stepUpProof";
    public static final String NEXT = "stepUpNext";
    public static final String AGAIN = "stepUpAgain";
    private static final List<String> OWN = List.of(PROOF, NEXT, AGAIN, "_csrf");

    /** Before a page that was asked for. */
    public static StepUpForm before(String next) {
        return new StepUpForm(next, false, Map.of());
    }

    /** Before a form that was sent and stopped. */
    public static StepUpForm stopping(HttpServletRequest request) {
        return new StepUpForm(request.getRequestURI(), true, fields(request));
    }

    /** As it comes back from its own page. */
    public static StepUpForm sent(HttpServletRequest request) {
        return new StepUpForm(request.getParameter(NEXT), request.getParameter(AGAIN) != null, fields(request));
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                fields.put(name, Arrays.asList(values));
            }
        });
        return fields;
    }
}
