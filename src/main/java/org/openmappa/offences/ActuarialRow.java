package org.openmappa.offences;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a list says of a Home Office code. */
record ActuarialRow(
        String code,
        String description,
        String category,
        boolean violent,
        @Nullable BigDecimal weight) {
    static ActuarialRow of(Cells cells) {
        return new ActuarialRow(
                cells.code("ho_code", "[0-9]{5}"),
                cells.text("subclass_description"),
                cells.code("actuarial_category_2026", "[A-Z_]{3,80}"),
                Boolean.parseBoolean(cells.text("is_violent_sanction")),
                cells.decimal("ogrs3_weight"));
    }
}
