package org.openmappa.offences;

import java.util.Objects;
import javax.sql.DataSource;
import org.openmappa.offences.ImportList.Imported;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the rows of a list, by its kind: all of them or none, as the owner of the database. */
public final class ListRecords {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public ListRecords(DataSource owner) {
        this.sql = JdbcClient.create(owner);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    Imported keep(OffenceList list) {
        return Objects.requireNonNull(transaction.execute(status -> kept(list)));
    }

    private Imported kept(OffenceList list) {
        return switch (list) {
            case OffenceList.Codes(var rows) -> new CodeRecords(sql).keep(rows);
            case OffenceList.Listings(var rows) -> new ListingRecords(sql).keep(rows);
            case OffenceList.Actuarial(var rows) -> new ActuarialRecords(sql).keep(rows);
        };
    }
}
