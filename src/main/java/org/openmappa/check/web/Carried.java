package org.openmappa.check.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openmappa.law.OffenceRef;
import org.openmappa.ui.Form;

/** What has been entered so far, on its way through the forms of a check: the fields of the check and nothing else. */
final class Carried {
    private static final Pattern FIELD =
            Pattern.compile("(born|asAt)(-day|-month|-year)?|offences\\[(\\d{1,2})]\\.\\w+(-day|-month|-year)?");
    private static final int MOST = 20;

    private Carried() {}

    static Form of(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (FIELD.matcher(name).matches()) {
                fields.put(name, Arrays.asList(values));
            }
        });
        return Form.typed(fields, List.of());
    }

    /** The same with one more offence, of which only this much is known. */
    static Form with(Form carried, OffenceRef offence) {
        Map<String, List<String>> fields = new LinkedHashMap<>(carried.all());
        fields.put("offences[" + count(carried) + "].offence", List.of(offence.id()));
        return Form.typed(fields, List.of());
    }

    /** How many offences there are. */
    static int count(Form form) {
        int count = 0;
        while (count < MOST && !form.value("offences[" + count + "].offence").isEmpty()) {
            count++;
        }
        return count;
    }
}
