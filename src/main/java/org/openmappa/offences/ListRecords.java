package org.openmappa.offences;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
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

    Imported keep(ListKind kind, List<CSVRecord> rows) {
        return Objects.requireNonNull(transaction.execute(status -> kept(kind, rows)));
    }

    private Imported kept(ListKind kind, List<CSVRecord> rows) {
        return switch (kind) {
            case CODES -> new CodeRecords(sql).keep(rows);
            case LISTINGS -> new ListingRecords(sql).keep(rows);
            case ACTUARIAL -> new ActuarialRecords(sql).keep(rows);
        };
    }
}
