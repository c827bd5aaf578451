package org.openmappa.offences;

import java.util.List;
import org.openmappa.offences.ImportList.Imported;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the actuarial category of each Home Office code. */
final class ActuarialRecords {
    private final JdbcClient sql;

    ActuarialRecords(JdbcClient sql) {
        this.sql = sql;
    }

    Imported keep(List<ActuarialRow> rows) {
        rows.forEach(this::keep);
        return new Imported(ListKind.ACTUARIAL.inWords(), rows.size(), List.of());
    }

    private void keep(ActuarialRow row) {
        sql.sql("""
                        insert into offences.actuarial (home_office_code, description, category, violent, ogrs3_weight, imported_at)
                        values (:code, :description, :category, :violent, :weight, now())
                        on conflict (home_office_code) do update set description = excluded.description,
                          category = excluded.category, violent = excluded.violent, ogrs3_weight = excluded.ogrs3_weight,
                          imported_at = now()
                        """)
                .param("code", row.code())
                .param("description", row.description())
                .param("category", row.category())
                .param("violent", row.violent())
                .param("weight", row.weight())
                .update();
    }
}
