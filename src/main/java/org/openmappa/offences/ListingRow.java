package org.openmappa.offences;

/** That a list says of an offence code that a schedule lists it. */
record ListingRow(
        String code, String title, Citation citation, String act, String schedule, String part, String paragraph) {
    static ListingRow of(Cells cells) {
        return new ListingRow(
                cells.code("offence_code", CodeRow.CODE),
                cells.text("offence_title"),
                new Citation(cells.text("legislation_text")),
                cells.text("act"),
                cells.text("schedule"),
                cells.text("part"),
                cells.text("paragraph"));
    }

    /** As the list has it: " Part 1 para 17". */
    String place() {
        return (part.isEmpty() ? "" : " Part " + part) + (paragraph.isEmpty() ? "" : " para " + paragraph);
    }
}
