package org.openmappa.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openmappa.referral.Checked;
import org.openmappa.referral.Stop;
import org.openmappa.ui.FieldError;
import org.openmappa.ui.Form;

/** The page of answers shown again with every rule that stops the package, each beside where it is put right. */
final class StopForm {
    private StopForm() {}

    static Form of(HttpServletRequest request, Checked checked, List<Stop> stops) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, Arrays.asList(values)));
        return Form.typed(
                typed, stops.stream().map(stop -> error(checked, stop)).toList());
    }

    private static FieldError error(Checked checked, Stop stop) {
        return stop.hard()
                ? new FieldError("stop-" + stop.rule(), "Not yet so: " + stop.text())
                : new FieldError(
                        reason(checked, stop), "Enter why it goes although this does not hold: " + stop.text());
    }

    private static String reason(Checked checked, Stop stop) {
        return "reasons[" + checked.soft().indexOf(stop) + "].reason";
    }
}
