package org.openmappa.app;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Purposes, reasons and search words of some entries are erased, all of them or none; each erasure is an entry.
 *
 * @param askedBy user name of who asks
 * @param agreedBy user name of somebody else, who agrees
 * @param authority on which it is done, such as the decision of the data controller
 */
record ErasePayloads(List<UUID> entries, String askedBy, String agreedBy, String authority, String reason) {
    /** The trail's own refusals (V0014). */
    private static final String REFUSED = "MP002";

    private record Person(UUID id, UUID agency) {}

    /** @throws IllegalArgumentException saying why nothing was erased */
    void in(Database database) {
        var source = database.as(database.owner());
        new TransactionTemplate(new DataSourceTransactionManager(source))
                .executeWithoutResult(status -> erase(JdbcClient.create(source)));
    }

    private void erase(JdbcClient owner) {
        Person asks = person(owner, askedBy);
        Person agrees = person(owner, agreedBy);
        for (UUID entry : entries) {
            try {
                owner.sql("select trail.erase(:entry, :asks, :agency, :agrees, :authority, :reason)")
                        .param("entry", entry)
                        .param("asks", asks.id())
                        .param("agency", asks.agency())
                        .param("agrees", agrees.id())
                        .param("authority", authority)
                        .param("reason", reason)
                        .query(UUID.class)
                        .single();
            } catch (DataAccessException e) {
                throw explained(e);
            }
        }
    }

    /** What the database refuses for a reason is said in its words; anything else is a bug. */
    private static RuntimeException explained(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException refused && REFUSED.equals(refused.getSQLState())
                ? new IllegalArgumentException("Nothing was erased: " + words(refused), e)
                : e;
    }

    /** The driver puts "ERROR: " before, and where it was raised in lines of its own after. */
    private static String words(SQLException refused) {
        return String.valueOf(refused.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^[A-Z]+: ", "");
    }

    private static Person person(JdbcClient owner, String username) {
        return owner.sql("select id, agency_id as agency from access.user_account where username = ? and enabled")
                .param(username)
                .query(Person.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no account " + username + " that is in use"));
    }
}
