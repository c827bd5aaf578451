package org.openmappa.demo;

import java.util.List;

/** Invented names for the practitioners of the second area. */
final class DemoNames {
    private static final List<String> GIVEN = List.of(
            "Fiona", "Hamza", "Carys", "Neil", "Ngozi", "Patrick", "Mei", "Stuart", "Aisha", "Gwen", "Tom", "Elif");
    private static final List<String> FAMILY = List.of(
            "Calder",
            "Mistry",
            "Probert",
            "Hadley",
            "Eze",
            "Rafferty",
            "Tran",
            "Lomax",
            "Begum",
            "Vaughan",
            "Ridley",
            "Kaya",
            "Fenwick");

    private DemoNames() {}

    /** Another name for the same post, always the same one. */
    static String second(String first) {
        int seed = Math.floorMod(first.hashCode(), 997);
        return GIVEN.get(seed % GIVEN.size()) + " " + FAMILY.get(seed % FAMILY.size());
    }
}
