package org.openmappa.cases;

import java.util.UUID;
import org.openmappa.law.Conviction;
import org.openmappa.law.Offences;

/** An offence on a person's record, as the law reads it. */
public record RecordedOffence(UUID id, Conviction conviction) {
    public String label() {
        return Offences.get(conviction.offence()).label();
    }

    public String citation() {
        return Offences.get(conviction.offence()).citation();
    }
}
