package org.openmappa.enclave;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;

/** What a sealed section is about, and with which right it is kept and read. */
public enum SealedKind {
    HEALTH(
            "Health details",
            "What a clinician shares with named colleagues only",
            Right.KEEP_SEALED,
            Right.READ_SEALED),
    INFORMANT("Informant", "What would give away who told", Right.KEEP_SEALED, Right.READ_SEALED),
    SURVEILLANCE("Surveillance", "Covert measures, and what they show", Right.KEEP_SEALED, Right.READ_SEALED),
    VICTIM("Where a victim is", "Where a victim lives, works or can be reached", Right.KEEP_VICTIM, Right.READ_VICTIM);

    private final String label;
    private final String hint;
    private final Right keep;
    private final Right read;

    SealedKind(String label, String hint, Right keep, Right read) {
        this.label = label;
        this.hint = hint;
        this.keep = keep;
        this.read = read;
    }

    /** Those that this person may begin. */
    public static List<SealedKind> keptBy(Actor actor) {
        return Arrays.stream(values()).filter(kind -> actor.may(kind.keep)).toList();
    }

    /** Only a section about a victim says where somebody is, and it always does. */
    void check(@Nullable String whereabouts) {
        Refused.when(this == VICTIM && whereabouts == null, "whereabouts", "Enter where the victim is");
        Refused.when(
                this != VICTIM && whereabouts != null,
                "whereabouts",
                "Leave this empty: only a section about a victim says where somebody is");
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    public Right keep() {
        return keep;
    }

    public Right read() {
        return read;
    }
}
