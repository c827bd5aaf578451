package org.openmappa.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Right;
import org.openmappa.shared.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in with a token, and signing out. */
@Component
public class Sessions {
    private final JdbcClient sql;

    Sessions(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param origin from where the session is used now: what it does says so on the trail */
    @Transactional
    public Optional<Actor> actor(Token token, Origin origin) {
        return sql.sql("select * from access.who(:token, :origin)")
                .param("token", token.bytes())
                .param("origin", origin.address())
                .query((row, n) -> actor(row, token))
                .optional();
    }

    @Transactional
    public void end(Token token) {
        sql.sql("select access.sign_out(:token)")
                .param("token", token.bytes())
                .query((row, n) -> 0)
                .single();
    }

    private static Actor actor(ResultSet row, Token token) throws SQLException {
        return new Actor(
                row.getObject("user_id", UUID.class),
                row.getString("username"),
                row.getString("full_name"),
                row.getObject("agency_id", UUID.class),
                row.getString("agency"),
                row.getString("agency_kind"),
                row.getObject("area_id", UUID.class),
                row.getString("area"),
                strings(row.getArray("roles")),
                strings(row.getArray("rights")).stream().map(Right::valueOf).collect(Collectors.toUnmodifiableSet()),
                token,
                instant(row.getObject("emergency_until", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
