package org.openmappa.law;

import org.jspecify.annotations.Nullable;

/** The offender's age in completed years, where it was recorded as an age and not as a date of birth. */
public record Ages(@Nullable Integer atOffence, @Nullable Integer whenDealtWith) {
    public static final Ages NOT_RECORDED = new Ages(null, null);

    public Ages {
        if (isNoAge(atOffence) || isNoAge(whenDealtWith)) {
            throw new IllegalArgumentException("An age is between 0 and 120");
        }
        if (atOffence != null && whenDealtWith != null && whenDealtWith < atOffence) {
            throw new IllegalArgumentException("Nobody is younger when dealt with than at the offence");
        }
    }

    private static boolean isNoAge(@Nullable Integer years) {
        return years != null && (years < 0 || years > 120);
    }
}
