package org.openmappa.enclave;

import java.time.OffsetDateTime;

/** That somebody opened or changed a sealed section, or was turned away. */
public record SectionLook(OffsetDateTime at, String fullName, String agency, String what, String outcome) {

    /** The act in words for readers. */
    public String inWords() {
        if (!outcome.equals("DONE")) {
            return "Turned away";
        }
        return switch (what) {
            case "sealed.add" -> "Sealed it";
            case "sealed.open" -> "Opened it";
            case "sealed.change" -> "Changed it";
            case "sealed.name", "grant.give" -> "Named a colleague";
            case "sealed.unname", "grant.end" -> "Ended a name";
            default -> what;
        };
    }
}
