package org.openmappa.offences;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.openmappa.offences.ImportList.Imported;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the actuarial category of each Home Office code. */
final class ActuarialRecords {
    private final JdbcClient sql;

    ActuarialRecords(JdbcClient sql) {
        this.sql = sql;
    }

    Imported keep(List<CSVRecord> rows) {
        rows.forEach(this::keep);
        return new Imported(ListKind.ACTUARIAL.inWords(), rows.size(), List.of());
    }

    private void keep(CSVRecord row) {
        sql.sql("""
                        insert into offences.actuarial (home_office_code, description, category, violent, ogrs3_weight, imported_at)
                        values (:code, :description, :category, :violent, :weight, now())
                        on conflict (home_office_code) do update set description = excluded.description,
                          category = excluded.category, violent = excluded.violent, ogrs3_weight = excluded.ogrs3_weight,
                          imported_at = now()
                        """)
                .param("code", ListKind.needed(row, "ho_code", "[0-9]{5}"))
                .param("description", ListKind.text(row, "subclass_description"))
                .param("category", ListKind.needed(row, "actuarial_category_2026", "[A-Z_]{3,80}"))
                .param("violent", Boolean.parseBoolean(ListKind.text(row, "is_violent_sanction")))
                .param("weight", weight(row))
                .update();
    }

    private static @org.jspecify.annotations.Nullable BigDecimal weight(CSVRecord row) {
        String text = ListKind.text(row, "ogrs3_weight");
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
