package org.openmappa.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.MappaCase;

/**
 * A referral with its case, and the rules that its package does not meet.
 *
 * @param tools the tools that a package may name
 * @param kinds codes and names of the kinds of agency that take part in the area
 * @param referBy last day to refer in time before release, if there is one
 */
public record Checked(
        Referral referral,
        MappaCase mappaCase,
        List<Stop> stops,
        List<Tool> tools,
        Map<String, String> kinds,
        @Nullable LocalDate referBy) {
    public List<Stop> hard() {
        return stops.stream().filter(Stop::hard).toList();
    }

    public List<Stop> soft() {
        return stops.stream().filter(stop -> !stop.hard()).toList();
    }

    public boolean complete(Section section) {
        return hard().stream().noneMatch(stop -> stop.section() == section);
    }

    /** The name of a kind of agency. */
    public String agencyKind(@Nullable String code) {
        return code == null ? "Agency not chosen" : kinds.getOrDefault(code, code);
    }
}
