package org.openmappa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    @Test
    void namesTheVariableThatIsMissing() {
        Map<String, String> environment =
                Map.of("MAPPA_DB_URL", "jdbc:postgresql://db/mappa", "MAPPA_DB_OWNER_PASSWORD", "x");
        assertThatThrownBy(() -> Database.external(environment)).hasMessageContaining("MAPPA_DB_APP_PASSWORD");
    }

    @Test
    void keepsPasswordsOutOfMessages() {
        Database.Login login = new Database.Login("mappa_app", "a password");
        assertThat(new Database("url", login, login, login, login, login).toString())
                .doesNotContain("a password");
        assertThat(Secrets.fresh().toString()).isEqualTo("(secret)");
    }
}
