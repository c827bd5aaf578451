package org.openmappa.law;

import java.util.List;

/** Where a worry goes when MAPPA does not apply, and when that route fits. */
public record OnwardRoute(String name, String fitsWhen) {
    private static final LawTable TABLE = LawTable.read("policy-onward-routes");
    private static final List<OnwardRoute> ALL = TABLE.map(r -> new OnwardRoute(r.text("route"), r.text("fits_when")));

    static List<OnwardRoute> all() {
        return ALL;
    }
}
