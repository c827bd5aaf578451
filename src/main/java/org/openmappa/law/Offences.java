package org.openmappa.law;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.openmappa.law.Offence.Listing;

/** The catalogue of offences: searched by words, act or section; each with the schedules that list it. */
public final class Offences {
    private static final LawTable TABLE = LawTable.read("offences");
    private static final Map<OffenceRef, Offence> ALL = load();
    private static final OffenceCitations CITATIONS = new OffenceCitations(ALL.values());

    private Offences() {}

    public static List<Offence> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<Offence> find(OffenceRef ref) {
        return Optional.ofNullable(ALL.get(ref));
    }

    public static Offence get(OffenceRef ref) {
        return find(ref).orElseThrow(() -> new NoSuchElementException("No offence " + ref));
    }

    /**
     * By the way lawyers write it: {@code OAPA 1861 s.20}. A subsection that is not listed falls back to its section,
     * and a section to its only subsection.
     */
    public static Optional<Offence> cited(String citation) {
        return CITATIONS.find(citation);
    }

    /** Every word must be found in the label, the act, the section or the other names; best matches first. */
    public static List<Offence> search(String words) {
        return OffenceSearch.in(ALL.values(), words);
    }

    private static Map<OffenceRef, Offence> load() {
        var all = new LinkedHashMap<OffenceRef, Offence>();
        TABLE.map(Offences::offence).forEach(o -> all.put(o.ref(), o));
        return all;
    }

    private static Offence offence(LawTable.Row row) {
        var ref = new OffenceRef(row.text("ref"));
        return new Offence(
                ref,
                row.text("label"),
                row.text("act"),
                row.text("short_act"),
                row.text("section"),
                row.text("also_known_as"),
                listings(ref),
                asks(ref));
    }

    private static List<Listing> listings(OffenceRef ref) {
        var listings = new ArrayList<Listing>();
        Schedule3.of(ref)
                .ifPresent(r -> listings.add(new Listing(
                        Schedule3.TABLE.cite(), "", r.paragraph(), Threshold.inWords(r.rule()), r.evidence())));
        Schedule15.of(ref)
                .forEach(r -> listings.add(new Listing(
                        Schedule15.TABLE.cite(),
                        r.part(),
                        r.paragraph(),
                        inWords(r.conditions()),
                        r.source().text("evidence"))));
        ChildOffence.of(ref)
                .ifPresent(o -> listings.add(new Listing(
                        o.citation(),
                        "",
                        "",
                        inWords(o.conditions()),
                        o.source().yes("verified") ? "statute text" : "announcement")));
        return listings;
    }

    private static Set<Circumstance> asks(OffenceRef ref) {
        var asks = EnumSet.noneOf(Circumstance.class);
        Schedule3.of(ref).ifPresent(r -> asks.addAll(Threshold.asks(r.rule())));
        Schedule15.of(ref).forEach(r -> r.conditions().forEach(c -> asks.add(c.circumstance())));
        ChildOffence.of(ref).ifPresent(o -> o.conditions().forEach(c -> asks.add(c.circumstance())));
        return asks;
    }

    private static String inWords(List<Condition> conditions) {
        return String.join("; ", conditions.stream().map(Condition::inWords).toList());
    }
}
