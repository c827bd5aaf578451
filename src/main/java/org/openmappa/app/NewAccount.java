package org.openmappa.app;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.openmappa.shared.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** An account as the owner of the database makes it, with its area and agency where they are new. */
record NewAccount(
        String area,
        Optional<String> areaName,
        String agency,
        Optional<String> agencyKind,
        String username,
        String fullName,
        String grade,
        List<String> roles) {

    void make(Database database, String password) {
        var source = database.as(database.owner());
        String hash = String.valueOf(
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(password));
        try {
            new TransactionTemplate(new DataSourceTransactionManager(source))
                    .executeWithoutResult(status -> make(JdbcClient.create(source), hash));
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException("There is an account named " + username + " already", e);
        }
    }

    private void make(JdbcClient owner, String hash) {
        roles.forEach(role -> known(owner, "access.role", role));
        UUID user = Ids.next();
        owner.sql("insert into access.user_account (id, username, full_name, grade, agency_id) values (?, ?, ?, ?, ?)")
                .params(user, username, fullName, grade, agencyId(owner, areaId(owner)))
                .update();
        owner.sql("insert into access.credential (user_id, password_hash) values (?, ?)")
                .params(user, hash)
                .update();
        roles.forEach(role -> owner.sql("insert into access.user_role (user_id, role) values (?, ?)")
                .params(user, role)
                .update());
        owner.sql("select trail.record(null, null, 'SYSTEM', 'account.make', 'DONE', ?, '{}', null)")
                .param(user)
                .query((row, n) -> 0)
                .single();
    }

    private UUID areaId(JdbcClient owner) {
        return owner.sql("select id from access.area where code = ?")
                .param(area)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    String name = areaName.orElseThrow(isNew("The area " + area, "--area-name"));
                    UUID id = Ids.next();
                    owner.sql("insert into access.area (id, code, name) values (?, ?, ?)")
                            .params(id, area, name)
                            .update();
                    return id;
                });
    }

    private UUID agencyId(JdbcClient owner, UUID areaId) {
        return owner.sql("select id from access.agency where area_id = ? and name = ?")
                .params(areaId, agency)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    String kind = agencyKind.orElseThrow(isNew("The agency " + agency, "--agency-kind"));
                    known(owner, "access.agency_kind", kind);
                    UUID id = Ids.next();
                    owner.sql("insert into access.agency (id, area_id, kind, name) values (?, ?, ?, ?)")
                            .params(id, areaId, kind, agency)
                            .update();
                    return id;
                });
    }

    private static void known(JdbcClient owner, String table, String code) {
        List<String> codes = owner.sql("select code from " + table + " order by code")
                .query(String.class)
                .list();
        if (!codes.contains(code)) {
            throw new IllegalArgumentException(code + " is none of " + String.join(", ", codes));
        }
    }

    private static Supplier<IllegalArgumentException> isNew(String what, String option) {
        return () -> new IllegalArgumentException(what + " is new: give " + option + " too");
    }
}
