package org.openmappa.cases;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Right;

/** Work on a case at an item of a sitting, or outside any: whose right it is then, and the addresses of its pages. */
public final class AtItem {
    private AtItem() {}

    /** At the table it is for whoever records the meeting; otherwise for whom {@code outside} names. */
    public static Right right(@Nullable UUID item, Right outside) {
        return item == null ? outside : Right.RECORD_MEETING;
    }

    /** Whether to offer it; the gate decides. */
    public static boolean may(Actor actor, @Nullable UUID item, Right outside) {
        return actor.may(right(item, outside));
    }

    /** What a form at the item starts with. */
    public static Map<String, String> start(@Nullable UUID item) {
        return item == null ? Map.of() : Map.of("item", item.toString());
    }

    /** The address, with the item kept on it. */
    public static String link(String path, @Nullable UUID item) {
        return item == null ? path : path + (path.contains("?") ? "&" : "?") + "item=" + item;
    }

    /** The address to go on to after something was done. */
    public static String done(String path, @Nullable UUID item, String done) {
        return link(path + "?done=" + done, item);
    }
}
