package org.openmappa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One conviction with its place in the facts, as it could be known on the day that is asked about. */
record Listed(int index, Conviction conviction, String inWords) {

    static List<Listed> knownOn(LocalDate day, List<Conviction> all) {
        var known = new ArrayList<Listed>();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).foundOn().isAfter(day)) {
                var conviction = all.get(i).asKnownOn(day);
                known.add(new Listed(i, conviction, conviction.inWords()));
            }
        }
        return known;
    }
}
