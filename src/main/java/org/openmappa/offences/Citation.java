package org.openmappa.offences;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openmappa.law.Offence;
import org.openmappa.law.Offences;

/** Act and section in the words of a list: "Contrary to section 9(1)(a) of the Theft Act 1968." */
record Citation(String words) {
    /** Twice as long as any of the published lists; a text that cites nothing takes the square of its length to read. */
    private static final int LONGEST = 500;

    /** Every part has a longest length, so that no text takes more than that. */
    private static final Pattern CITED =
            Pattern.compile("[Ss]ections? ?(\\d{1,4}[A-Z]{0,3})((?:\\(\\w{1,6}\\)){0,8})[^.]{0,300}?"
                    + " (?:of|to) (?:the )?([A-Z][\\w,'() -]{1,150}? \\d{4})");

    /** Theft Act 1968 s.9(1)(a), or else s.9. */
    Optional<Offence> law() {
        var cited = CITED.matcher(words.substring(0, Math.min(words.length(), LONGEST)));
        return cited.find()
                ? Offences.cited(cited.group(3) + " s." + cited.group(1) + cited.group(2))
                : Optional.empty();
    }

    boolean isCommonLaw() {
        return words.toLowerCase(Locale.UK).contains("common law");
    }
}
