package org.openmappa.law;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Offences by the ways in which they are cited: the Act in full, by its usual short form or by its initials. */
final class OffenceCitations {
    private static final Pattern SUBSECTION = Pattern.compile("\\([^()]*\\)\\s*$");
    private final Map<String, Offence> exact = new HashMap<>();
    private final Map<String, Optional<Offence>> onlySubsection = new HashMap<>();

    OffenceCitations(Collection<Offence> offences) {
        offences.forEach(o -> keys(o).forEach(k -> add(k, o)));
    }

    private void add(String key, Offence offence) {
        exact.putIfAbsent(key, offence);
        var section = SUBSECTION.matcher(key).replaceFirst("");
        if (!section.equals(key)) {
            onlySubsection.merge(
                    section, Optional.of(offence), (one, other) -> one.equals(other) ? one : Optional.empty());
        }
    }

    Optional<Offence> find(String citation) {
        var key = OffenceSearch.squeezed(citation);
        var section = SUBSECTION.matcher(key).replaceFirst("");
        if (exact.containsKey(key)) {
            return Optional.of(exact.get(key));
        }
        return section.equals(key)
                ? onlySubsection.getOrDefault(key, Optional.empty())
                : find(section, Optional.ofNullable(exact.get(section)));
    }

    /** More than one pair of brackets may follow a section. */
    private Optional<Offence> find(String section, Optional<Offence> found) {
        var shorter = SUBSECTION.matcher(section).replaceFirst("");
        return found.isPresent() || shorter.equals(section)
                ? found
                : find(shorter, Optional.ofNullable(exact.get(shorter)));
    }

    private static Stream<String> keys(Offence offence) {
        var label = Stream.of(OffenceSearch.squeezed(offence.label()));
        return offence.section().isEmpty() ? label : Stream.concat(label, bySection(offence));
    }

    private static Stream<String> bySection(Offence offence) {
        var initials = offence.ref().id().replaceFirst("-s.*", "");
        return Stream.of(offence.shortAct(), offence.act(), initials)
                .map(act -> OffenceSearch.squeezed(act + " s." + offence.section()))
                .distinct();
    }
}
