package org.openmappa.referral;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.openmappa.shared.Ids;

/** Identifies a referral of a case to Level 2 or 3. */
public record ReferralId(@JsonValue UUID value) {
    @JsonCreator
    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    static ReferralId next() {
        return new ReferralId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
