package org.openmappa.persons;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.PersonId;

/** A person who is, was or may be managed under MAPPA. */
public record Person(
        PersonId id,
        UUID areaId,
        String familyName,
        String givenNames,
        @Nullable LocalDate dateOfBirth,
        @Nullable Sex sex,
        @Nullable String ethnicity,
        @Nullable String nationality,
        int version,
        List<Alias> aliases,
        List<Identifier> identifiers,
        List<Address> addresses) {

    /** Another name of the person. */
    public record Alias(
            String kind, String familyName, @Nullable String givenNames) {
        public String label() {
            String name = givenNames == null ? familyName : givenNames + " " + familyName;
            return NewAlias.Kind.valueOf(kind).label() + ": " + name;
        }
    }

    /** A number of the person. */
    public record Identifier(String kind, String value) {
        public String label() {
            return IdentifierKind.valueOf(kind).label();
        }
    }

    /** An address of the person, from and to. */
    public record Address(
            UUID id,
            boolean noFixedAbode,
            @Nullable String lines,
            @Nullable String postcode,
            @Nullable String closestArea,
            LocalDate fromDay,
            @Nullable LocalDate toDay) {
        public String label() {
            if (noFixedAbode) {
                return "No fixed abode" + (closestArea == null ? "" : ", closest link " + closestArea);
            }
            return lines + (postcode == null ? "" : ", " + postcode);
        }
    }

    public String name() {
        return givenNames + " " + familyName;
    }
}
