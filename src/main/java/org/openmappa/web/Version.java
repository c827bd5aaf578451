package org.openmappa.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Versions of records as the API speaks of them: ETag and If-Match. */
public final class Version {
    private Version() {}

    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /** The version that a change was made against; without it the request is refused (428), so nothing is overwritten. */
    public static int from(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_REQUIRED);
        }
        String digits = ifMatch.replace("\"", "").strip();
        if (!digits.matches("[0-9]{1,9}")) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
        }
        return Integer.parseInt(digits);
    }
}
