package org.openmappa.actuarial;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What OSP/IIC asks: sanctions by kind of sexual offence, {@code images} for indecent images of children. What is null is
 * not recorded.
 */
public record OspIicFacts(
        @Nullable Sex sex,
        @Nullable Boolean everSexual,
        @Nullable Integer images,
        @Nullable Integer contactChild,
        @Nullable Integer contactAdult,
        @Nullable Integer nonContact) {

    public OspIicFacts {
        Refuse.negative(images, "Sanctions for indecent images");
        Refuse.negative(contactChild, "Sanctions for contact offences against children");
        Refuse.negative(contactAdult, "Sanctions for contact offences against adults");
        Refuse.negative(nonContact, "Sanctions for non-contact offences");
        SexualHistory.check(everSexual, images, contactChild, contactAdult, nonContact);
    }

    @Nullable
    Boolean sexualHistory() {
        return SexualHistory.of(everSexual, Stream.of(images, contactChild, contactAdult, nonContact));
    }
}
