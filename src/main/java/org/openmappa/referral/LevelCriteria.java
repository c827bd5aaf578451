package org.openmappa.referral;

import java.util.Collection;
import java.util.List;
import org.openmappa.shared.Refused;

/** The criteria of one edition, and whether those found met carry a level. Level 3 needs what Level 2 needs, and more. */
record LevelCriteria(List<Criterion> all) {
    LevelCriteria {
        all = List.copyOf(all);
    }

    String edition() {
        return all.getFirst().edition();
    }

    void refuseUnknown(Collection<String> met) {
        boolean unknown = met.stream()
                .anyMatch(code -> all.stream().noneMatch(c -> c.code().equals(code)));
        Refused.when(unknown, "criteria", "These are not criteria of the edition in force");
    }

    /** Whether the criteria met are enough for the level. */
    boolean carry(int level, Collection<String> met) {
        for (int step = 2; step <= level; step++) {
            if (!stepHolds(step, met)) {
                return false;
            }
        }
        return true;
    }

    private boolean stepHolds(int step, Collection<String> met) {
        List<Criterion> ofStep = all.stream().filter(c -> c.level() == step).toList();
        boolean always = ofStep.stream().filter(Criterion::always).allMatch(c -> met.contains(c.code()));
        return always && ofStep.stream().filter(c -> !c.always()).anyMatch(c -> met.contains(c.code()));
    }
}
