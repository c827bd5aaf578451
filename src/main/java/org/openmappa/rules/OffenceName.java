package org.openmappa.rules;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.Manner;
import org.openmappa.law.Offence;
import org.openmappa.law.OffenceRef;
import org.openmappa.law.Offences;

/**
 * An offence as cases write it: {@code OAPA 1861 s.20}, {@code MURDER}, {@code attempted SOA 2003 s.1}. What the
 * catalogue does not know is in no schedule, for the catalogue holds everything that one lists; where the case says in
 * which Part of Schedule 15 it is, an offence of that Part stands in for it.
 */
record OffenceName(OffenceRef offence, Manner manner) {
    private static final OffenceRef UNLISTED = new OffenceRef("OTHER-any");
    private static final Map<Integer, OffenceRef> OF_PART =
            Map.of(1, new OffenceRef("OAPA1861-s20"), 2, new OffenceRef("SOA2003-s52"), 3, new OffenceRef("TA2006-s5"));
    private static final Map<String, Manner> PREFIXES = Map.of(
            "attempted ", Manner.ATTEMPTED,
            "attempt ", Manner.ATTEMPTED,
            "conspiracy ", Manner.CONSPIRED,
            "incitement ", Manner.ENCOURAGED,
            "encouraging ", Manner.ENCOURAGED,
            "aiding ", Manner.AIDED);

    static OffenceName of(String written, @Nullable Integer part) {
        var lower = written.strip().toLowerCase(Locale.UK);
        return PREFIXES.entrySet().stream()
                .filter(p -> lower.startsWith(p.getKey()))
                .findFirst()
                .map(p -> new OffenceName(
                        named(written.strip().substring(p.getKey().length()), part), p.getValue()))
                .orElseGet(() -> new OffenceName(named(written, part), Manner.COMPLETED));
    }

    private static OffenceRef named(String written, @Nullable Integer part) {
        return Offences.cited(written)
                .map(Offence::ref)
                .or(() -> Optional.ofNullable(part).map(OF_PART::get))
                .orElse(UNLISTED);
    }
}
