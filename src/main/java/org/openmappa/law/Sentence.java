package org.openmappa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was imposed, when and for how long. {@code detentionPart} is the custodial part of a detention and training
 * order; {@code startsAfter} is how long after the day of sentence this term starts to run, so that consecutive and
 * partly concurrent terms need no order of their own; {@code endsOn} is the day on which the licence, order or
 * restriction ends, once known.
 */
public record Sentence(
        Disposal disposal,
        @Nullable LocalDate imposedOn,
        @Nullable Length term,
        @Nullable Length detentionPart,
        Length startsAfter,
        @Nullable LocalDate endsOn) {

    public static Sentence of(Disposal disposal, @Nullable LocalDate imposedOn) {
        return new Sentence(disposal, imposedOn, null, null, Length.NONE, null);
    }

    public static Sentence of(Disposal disposal, @Nullable LocalDate imposedOn, @Nullable Length term) {
        return new Sentence(disposal, imposedOn, term, null, Length.NONE, null);
    }

    public Sentence withDetentionPart(@Nullable Length part) {
        return new Sentence(disposal, imposedOn, term, part, startsAfter, endsOn);
    }

    public Sentence startingAfter(Length wait) {
        return new Sentence(disposal, imposedOn, term, detentionPart, wait, endsOn);
    }

    public Sentence endingOn(@Nullable LocalDate day) {
        return new Sentence(disposal, imposedOn, term, detentionPart, startsAfter, day);
    }

    public String inWords() {
        return term == null ? disposal.label() : disposal.label() + ", " + term.inWords();
    }

    String inWordsForNotification() {
        var detention = detention();
        return disposal == Disposal.DTO && detention != null
                ? inWords() + "; detention counted: " + detention.inWords() + " (SOA 2003 s.131)"
                : inWords();
    }

    /** Notification looks at the detention that is served; half of the order unless the court said otherwise. */
    @Nullable
    Length detention() {
        if (disposal != Disposal.DTO || detentionPart != null) {
            return disposal == Disposal.DTO ? detentionPart : term;
        }
        return term == null ? null : term.halved();
    }
}
