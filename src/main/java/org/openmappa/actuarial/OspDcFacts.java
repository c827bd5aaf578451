package org.openmappa.actuarial;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What OSP/DC asks. {@code everSexual} is whether there ever was a sexual or sexually motivated offence; {@code
 * nonContact} leaves out indecent images; {@code sanctions} are of any kind; {@code reduction} is what could lower the
 * band. What is null is not recorded.
 */
public record OspDcFacts(
        @Nullable Sex sex,
        @Nullable Boolean everSexual,
        @Nullable Integer contactAdult,
        @Nullable Integer contactChild,
        @Nullable Integer nonContact,
        @Nullable Integer ageAtFollowUp,
        @Nullable Integer ageAtLastSexualSanction,
        @Nullable Integer sanctions,
        @Nullable Boolean stranger,
        @Nullable RiskReduction reduction) {

    public OspDcFacts {
        Refuse.negative(contactAdult, "Sanctions for contact offences against adults");
        Refuse.negative(contactChild, "Sanctions for contact offences against children");
        Refuse.negative(nonContact, "Sanctions for non-contact offences");
        Refuse.negative(ageAtFollowUp, "The age at the start of follow-up");
        Refuse.negative(ageAtLastSexualSanction, "The age at the last sexual sanction");
        Refuse.negative(sanctions, "The number of sanctions");
        SexualHistory.check(everSexual, contactAdult, contactChild, nonContact);
    }

    /** Recorded, or implied by any sanction for a sexual offence. */
    @Nullable
    Boolean sexualHistory() {
        return SexualHistory.of(everSexual, Stream.of(contactAdult, contactChild, nonContact, ageAtLastSexualSanction));
    }

    /** The tool counts an unanswered question about a stranger as no. */
    boolean strangerCounted() {
        return Boolean.TRUE.equals(stranger);
    }
}
