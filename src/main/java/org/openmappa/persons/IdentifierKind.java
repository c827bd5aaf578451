package org.openmappa.persons;

import java.util.regex.Pattern;

/** Numbers under which agencies know a person, each with the form in which it is written. */
public enum IdentifierKind {
    PNC("PNC number", "(19|20)?[0-9]{2}/[0-9]{1,7}[A-Z]"),
    CRO("CRO number", "(SF)?[0-9]{1,6}/[0-9]{2}[A-Z]"),
    PRISON("Prison number", "[A-Z][0-9]{4}[A-Z]{2}"),
    PROBATION("Probation number (CRN)", "[A-Z][0-9]{6}"),
    VISOR("ViSOR reference", "[0-9A-Z/-]{4,20}"),
    NHS("NHS number", "[0-9]{3} ?[0-9]{3} ?[0-9]{4}");

    private final String label;
    private final Pattern form;

    IdentifierKind(String label, String form) {
        this.label = label;
        this.form = Pattern.compile(form);
    }

    public String label() {
        return label;
    }

    /** Whether the number is written as numbers of this kind are. */
    public boolean fits(String number) {
        return form.matcher(number).matches();
    }
}
