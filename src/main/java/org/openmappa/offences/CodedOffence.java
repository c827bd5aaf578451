package org.openmappa.offences;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.Offence;
import org.openmappa.law.OffenceRef;
import org.openmappa.law.Offences;

/**
 * An offence code of the imported list. {@code lawRef} is the offence of the statute tables with the same Act and
 * section; {@code actuarialCategory} that of its Home Office code.
 */
public record CodedOffence(
        String code,
        String title,
        String citation,
        @Nullable String homeOfficeCode,
        @Nullable String lawRef,
        @Nullable String actuarialCategory) {

    /** The offence of the statute tables, if they have it. */
    public Optional<Offence> inLaw() {
        return Optional.ofNullable(lawRef).map(OffenceRef::new).flatMap(Offences::find);
    }
}
