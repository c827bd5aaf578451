package org.openmappa.actuarial;

import java.util.List;
import java.util.Optional;

/** A group of offences as OGRS3 weighs it. */
public record Ogrs3Offence(String name, double weight) {
    private static final String PREFIX = "offence.";
    private static final List<Ogrs3Offence> ALL = Ogrs3.TABLE.rows().stream()
            .filter(r -> r.text("factor").startsWith(PREFIX))
            .map(r -> new Ogrs3Offence(r.text("factor").substring(PREFIX.length()), r.points("points")))
            .toList();

    public Ogrs3Offence {
        Refuse.when(!Double.isFinite(weight), "The weight of an offence must be a number");
    }

    /** A weight taken from elsewhere, where the group is not known. */
    public static Ogrs3Offence weighing(double weight) {
        return new Ogrs3Offence("Offence with a given weight", weight);
    }

    public static List<Ogrs3Offence> all() {
        return ALL;
    }

    public static Optional<Ogrs3Offence> named(String name) {
        return ALL.stream().filter(o -> o.name().equals(name)).findFirst();
    }
}
