package org.openmappa.demo.invented;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openmappa.persons.NewPerson;
import org.openmappa.persons.Sex;

/** An invented person. */
public record Someone(
        String givenNames,
        String familyName,
        LocalDate born,
        Sex sex,
        @Nullable String ethnicity,
        @Nullable String nationality) {

    public static Someone british(String givenNames, String familyName, LocalDate born, String ethnicity) {
        return new Someone(givenNames, familyName, born, Sex.MALE, ethnicity, "British");
    }

    public String name() {
        return givenNames + " " + familyName;
    }

    /** As it is typed in after a search. */
    public NewPerson asNew() {
        return new NewPerson(familyName, givenNames, born, sex, ethnicity, nationality, true);
    }
}
