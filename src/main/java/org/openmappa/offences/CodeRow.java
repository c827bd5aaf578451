package org.openmappa.offences;

import java.util.Locale;
import java.util.Optional;
import org.openmappa.law.Offence;
import org.openmappa.law.Offences;

/** What a list says of an offence code. */
record CodeRow(String code, String title, Citation citation, String homeOfficeCode) {
    static final String CODE = "[A-Z0-9]{2,10}";

    static CodeRow of(Cells cells) {
        return new CodeRow(
                cells.code("offence_code", CODE),
                cells.text("title"),
                new Citation(cells.text("acts_and_sections")),
                cells.text("home_office_code"));
    }

    /** The offence of the statute tables with the same Act and section; at common law, with the same name. */
    Optional<Offence> law() {
        return citation.law().or(() -> citation.isCommonLaw() ? commonLaw() : Optional.empty());
    }

    private Optional<Offence> commonLaw() {
        return Offences.all().stream()
                .filter(offence -> offence.act().equals("Common law"))
                .filter(offence ->
                        title.toLowerCase(Locale.UK).startsWith(offence.label().toLowerCase(Locale.UK)))
                .findFirst();
    }
}
