package org.openmappa.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.openmappa.shared.London;
import tools.jackson.databind.JsonNode;

/** Days and moments of a merged answer, in words. */
public final class Said {
    private Said() {}

    public static String day(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "Not yet known" : London.day(LocalDate.parse(node.asString()));
    }

    public static String moment(JsonNode node) {
        return node.isNull() || node.isMissingNode()
                ? "Not yet known"
                : London.moment(OffsetDateTime.parse(node.asString().replaceFirst(" ", "T")));
    }
}
