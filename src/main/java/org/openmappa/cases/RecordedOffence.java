package org.openmappa.cases;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.Conviction;
import org.openmappa.law.Offences;

/** An offence on a person's record, as the law reads it. */
public record RecordedOffence(
        UUID id,
        Conviction conviction,
        OffsetDateTime recordedAt,
        @Nullable String withdrawnReason) {
    /** Whether the law is asked with it; a withdrawn one stays on record and no longer counts. */
    public boolean counts() {
        return withdrawnReason == null;
    }

    public String label() {
        return Offences.get(conviction.offence()).label();
    }

    public String citation() {
        return Offences.get(conviction.offence()).citation();
    }
}
