package org.openmappa.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmappa.shared.Token;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Starts a session in which a machine client acts on behalf of a person of its agency. It ends with the token, and at the
 * next statement when client or person are ended; nobody can prove in it who they are. Failures make the client wait.
 */
@Component
public class MachineSignIn {
    private final JdbcClient door;

    MachineSignIn(@Qualifier("door") JdbcClient door) {
        this.door = door;
    }

    /** What became of it. */
    public sealed interface Answer {
        /** @param scopes those that both the token carries and the client is registered with */
        record Session(Token token, Set<Scope> scopes) implements Answer {}

        /** No such client is registered, or it has ended. */
        record UnknownClient() implements Answer {}

        /** There is nobody of this name for whom it may act; it is not told whether there is somebody at all. */
        record NotThisPerson() implements Answer {}

        record Wait(Duration left) implements Answer {}
    }

    private record Row(String outcome, Set<Scope> granted, Duration left) {}

    public Answer of(MachineCall call, Origin origin) {
        Token token = Token.fresh();
        Row row = ask(call, token, origin);
        return switch (row.outcome()) {
            case "DONE" -> new Answer.Session(token, row.granted());
            case "WAIT" -> new Answer.Wait(row.left());
            case "CLIENT" -> new Answer.UnknownClient();
            default -> new Answer.NotThisPerson();
        };
    }

    private Row ask(MachineCall call, Token token, Origin origin) {
        return door.sql("""
                        select * from access.machine_sign_in(:issuer, :client, :person, :scopes, :token, :expires, :origin, :network)
                        """)
                .param("issuer", call.issuer())
                .param("client", call.client())
                .param("person", call.person())
                .param("scopes", call.scopes().stream().map(Scope::code).toArray(String[]::new))
                .param("token", token.bytes())
                .param("expires", OffsetDateTime.ofInstant(call.expires(), ZoneOffset.UTC))
                .param("origin", origin.address())
                .param("network", origin.network().orElse(null))
                .query((row, n) ->
                        new Row(row.getString("outcome"), scopes(row), Duration.ofMillis(row.getLong("wait"))))
                .single();
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        var array = row.getArray("granted");
        Stream<?> codes = array == null ? Stream.of() : Arrays.stream((Object[]) array.getArray());
        return codes.map(String::valueOf)
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
