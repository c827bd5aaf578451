package org.openmappa.offences;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openmappa.law.Offence;
import org.openmappa.law.Offences;

/** Act and section in the words of a list: "Contrary to section 9(1)(a) of the Theft Act 1968." */
record Citation(String words) {
    private static final Pattern CITED = Pattern.compile(
            "[Ss]ections? ?(\\d+[A-Z]*)((?:\\(\\w+\\))*)[^.]*? (?:of|to) (?:the )?([A-Z][\\w,'() -]+? \\d{4})");

    /** Theft Act 1968 s.9(1)(a), or else s.9. */
    Optional<Offence> law() {
        var cited = CITED.matcher(words);
        return cited.find()
                ? Offences.cited(cited.group(3) + " s." + cited.group(1) + cited.group(2))
                : Optional.empty();
    }

    boolean isCommonLaw() {
        return words.toLowerCase(Locale.UK).contains("common law");
    }
}
