package org.openmappa.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openmappa.law.Disposal;

/** Disposals as cases name them: the names of the vocabulary, and our own. */
final class DisposalName {
    private static final Map<String, Disposal> NAMES = names();

    private DisposalName() {}

    static Disposal of(String written) {
        var disposal = NAMES.get(written);
        if (disposal == null) {
            throw new IllegalArgumentException("disposal: '%s' is not known; known are %s"
                    .formatted(written, NAMES.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        return disposal;
    }

    private static Map<String, Disposal> names() {
        var names = new HashMap<String, Disposal>();
        Arrays.stream(Disposal.values()).forEach(d -> names.put(d.name(), d));
        vocabulary(names, Disposal.LIFE, "IMPRISONMENT_LIFE", "DETENTION_FOR_LIFE");
        vocabulary(names, Disposal.IPP, "IPP_S225");
        vocabulary(names, Disposal.DETENTION_PUBLIC_PROTECTION, "DPP_S226", "DETENTION_S226");
        vocabulary(names, Disposal.CUSTODY_FOR_LIFE, "CUSTODY_FOR_LIFE_S272", "CUSTODY_FOR_LIFE_S275");
        vocabulary(names, Disposal.DETENTION_HM_PLEASURE, "DETENTION_HMP", "DETENTION_S259");
        vocabulary(names, Disposal.DETENTION_S250, "DETENTION_S91", "DETENTION_S252A");
        vocabulary(names, Disposal.EXTENDED_DETENTION, "DETENTION_S226B", "DETENTION_S228", "EXTENDED_DETENTION_S254");
        vocabulary(names, Disposal.EXTENDED, "EXTENDED_SENTENCE", "EXTENDED_SENTENCE_S279", "EXTENDED_SENTENCE_S266");
        vocabulary(names, Disposal.SPECIAL_CUSTODIAL, "SPECIAL_CUSTODIAL_SENTENCE", "SOPC");
        vocabulary(names, Disposal.YOI_DETENTION, "DETENTION_YOI");
        vocabulary(names, Disposal.GUARDIANSHIP, "GUARDIANSHIP_ORDER");
        vocabulary(names, Disposal.YOUTH_REHABILITATION, "YOUTH_REHABILITATION_ORDER", "YRO");
        vocabulary(names, Disposal.HOSPITAL_AND_LIMITATION, "HOSPITAL_AND_LIMITATION_DIRECTION");
        return Map.copyOf(names);
    }

    private static void vocabulary(Map<String, Disposal> names, Disposal disposal, String... written) {
        List.of(written).forEach(w -> names.put(w, disposal));
    }
}
