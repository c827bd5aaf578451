package org.openmappa.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of sittings.
 *
 * @param cases how many of its cases the viewer may see
 * @param ownItem the viewer's item, where they hold the case but not the sitting
 * @param total how many lines there are in all
 */
public record Listed(Sitting sitting, int cases, @Nullable UUID ownItem, long total) {
    public String path() {
        String whole = "/sittings/" + sitting.id();
        return ownItem == null ? whole : whole + "/items/" + ownItem;
    }
}
