package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Section 327 of the Criminal Justice Act 2003 in the edition of a day: which limbs it had. */
record Section327(
        LocalDate from,
        @Nullable LocalDate to,
        List<String> schedule15Parts,
        boolean childOffences,
        boolean terrorism,
        boolean disqualification,
        boolean commencementVerified) {
    private static final LawTable TABLE = LawTable.read("cja-2003-section-327");
    private static final List<Section327> EDITIONS = TABLE.map(Section327::of);

    private static Section327 of(LawTable.Row row) {
        return new Section327(
                Objects.requireNonNull(row.date("in_force_from")),
                row.date("in_force_to"),
                row.words("schedule_15_parts"),
                row.yes("child_offences"),
                row.yes("terrorism"),
                row.yes("disqualification"),
                row.yes("commencement_verified"));
    }

    static Optional<Section327> on(LocalDate day) {
        return EDITIONS.stream()
                .filter(e -> !e.from.isAfter(day) && (e.to == null || !e.to.isBefore(day)))
                .findFirst();
    }

    Edition edition() {
        var table = TABLE.edition();
        return new Edition(table.instrument(), from.toString(), from, to, table.source());
    }
}
