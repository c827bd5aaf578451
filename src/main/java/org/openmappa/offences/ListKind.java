package org.openmappa.offences;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The lists that can be imported, told apart by the columns that each must have. */
enum ListKind {
    CODES("offence codes", "offence_code, title, acts_and_sections, home_office_code"),
    LISTINGS("offence codes in schedules", "offence_code, act, schedule, part, paragraph"),
    ACTUARIAL(
            "Home Office codes with actuarial categories",
            "ho_code, subclass_description, actuarial_category_2026, is_violent_sanction");

    private final String words;
    private final String columns;

    ListKind(String words, String columns) {
        this.words = words;
        this.columns = columns;
    }

    String inWords() {
        return words;
    }

    static ListKind of(Collection<String> header) {
        return Arrays.stream(values())
                .filter(kind -> header.containsAll(List.of(kind.columns.split(", "))))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The first row has to name the columns of a known list: "
                                + Arrays.stream(values())
                                        .map(kind -> kind.columns + " (" + kind.words + ")")
                                        .collect(Collectors.joining("; or "))));
    }
}
