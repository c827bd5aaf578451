package org.openmappa.actuarial;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What OGRS3 asks. Follow-up starts with the sentence in the community or with release; {@code sanctions} are convictions
 * and cautions of any kind, the current one included. What is null is not recorded.
 */
public record Ogrs3Facts(
        @Nullable Sex sex,
        @Nullable LocalDate born,
        @Nullable LocalDate convicted,
        @Nullable LocalDate followUpFrom,
        @Nullable Integer sanctions,
        @Nullable Integer ageAtFirstSanction,
        @Nullable Ogrs3Offence offence) {

    public Ogrs3Facts {
        History.check(born, convicted, followUpFrom, sanctions, ageAtFirstSanction);
    }
}
