package org.openmappa.law;

import java.util.List;
import java.util.Set;

/** An offence of the catalogue, with every schedule that lists it and what has to be asked about it. */
public record Offence(
        OffenceRef ref,
        String label,
        String act,
        String shortAct,
        String section,
        String alsoKnownAs,
        List<Listing> listings,
        Set<Circumstance> asks) {

    /** Where a schedule lists the offence, on what condition, since when and on what evidence. */
    public record Listing(String schedule, String part, String paragraph, String condition, String evidence) {
        public String citation() {
            var where = part.isEmpty() ? schedule : schedule + " Part " + part;
            return paragraph.isEmpty() ? where : where + " para " + paragraph;
        }
    }

    public Offence {
        listings = List.copyOf(listings);
        asks = Set.copyOf(asks);
    }

    public String citation() {
        return section.isEmpty() ? act : act + ", section " + section;
    }

    public boolean isListed() {
        return !listings.isEmpty();
    }
}
