package org.openmappa.actuarial;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rung of the OSP/IIC ladder: which counts it looks at, whether it fits, and what it gives. */
record ImageRule(Counts counts, Table.Row row, double probability, Band band, String words) {

    /** A count that nobody recorded fits neither surely nor surely not. */
    enum Fit {
        YES,
        NO,
        UNKNOWN
    }

    /** The counts that a rung looks at, in the words of the table. */
    private enum Counts {
        IMAGES,
        CONTACT_CHILD,
        ADULT_OR_NON_CONTACT,
        ADULT_AND_NON_CONTACT,
        REST
    }

    private record Count(String name, @Nullable Integer number) {}

    static ImageRule read(Table.Row row) {
        return new ImageRule(
                Counts.valueOf(row.text("rule").toUpperCase(Locale.ROOT)),
                row,
                row.points("probability"),
                Band.valueOf(row.text("band")),
                row.text("words"));
    }

    Fit fits(OspIicFacts facts) {
        var fits = counts(facts).map(this::fit).toList();
        if (counts == Counts.REST) {
            return Fit.YES;
        }
        var sure = counts == Counts.ADULT_OR_NON_CONTACT ? Fit.YES : Fit.NO;
        if (fits.contains(sure)) {
            return sure;
        }
        return fits.contains(Fit.UNKNOWN) ? Fit.UNKNOWN : fits.getFirst();
    }

    /** The counts that would have to be known, where the rung cannot be decided. */
    List<String> unknown(OspIicFacts facts) {
        return fits(facts) == Fit.UNKNOWN
                ? counts(facts).filter(c -> c.number() == null).map(Count::name).toList()
                : List.of();
    }

    private Fit fit(Count count) {
        if (count.number() == null) {
            return Fit.UNKNOWN;
        }
        return row.covers(count.number()) ? Fit.YES : Fit.NO;
    }

    private Stream<Count> counts(OspIicFacts facts) {
        var adult = new Count("sanctions for contact offences against adults", facts.contactAdult());
        var nonContact = new Count("sanctions for non-contact offences", facts.nonContact());
        return switch (counts) {
            case IMAGES -> Stream.of(new Count("sanctions for indecent images", facts.images()));
            case CONTACT_CHILD ->
                Stream.of(new Count("sanctions for contact offences against children", facts.contactChild()));
            case ADULT_OR_NON_CONTACT, ADULT_AND_NON_CONTACT -> Stream.of(adult, nonContact);
            case REST -> Stream.of();
        };
    }
}
