package org.openmappa.scoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.AtItem;
import org.openmappa.cases.MappaCase;

/**
 * Where a tool is used: in the open, about nobody in particular, or in a case, perhaps at an item of a sitting. In a case
 * {@code mayRecord} says whether to offer to record the score.
 */
public record Place(@Nullable MappaCase mappaCase, @Nullable UUID item, boolean mayRecord) {
    public static final Place OPEN = new Place(null, null, false);

    /** The address of the catalogue here. */
    public String catalogue() {
        return AtItem.link(root(), item);
    }

    /** The address of a tool here. */
    public String at(RiskTool tool) {
        return AtItem.link(root() + "/" + tool.slug(), item);
    }

    /** The address to which the form of a tool is sent; the item goes with the form. */
    public String action(RiskTool tool) {
        return root() + "/" + tool.slug();
    }

    /** The address of the risk page of the case. */
    public String risk() {
        return mappaCase == null ? "/" : AtItem.link("/cases/" + mappaCase.id() + "/risk", item);
    }

    public @Nullable String caption() {
        return mappaCase == null ? null : mappaCase.personName() + ", " + mappaCase.reference();
    }

    private String root() {
        return mappaCase == null ? "/risk-tools" : "/cases/" + mappaCase.id() + "/risk-tools";
    }
}
