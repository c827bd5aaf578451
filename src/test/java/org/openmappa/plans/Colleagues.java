package org.openmappa.plans;

import java.util.UUID;
import org.openmappa.testing.Stage;

/** Colleagues and agencies of Northshire by name, as forms send them. */
record Colleagues(Stage stage) {
    UUID user(String username) {
        return stage.owner()
                .sql("select id from access.user_account where username = ?")
                .param(username)
                .query(UUID.class)
                .single();
    }

    UUID agencyOf(String username) {
        return stage.owner()
                .sql("select agency_id from access.user_account where username = ?")
                .param(username)
                .query(UUID.class)
                .single();
    }
}
