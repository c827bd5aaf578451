package org.openmappa.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Braked;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked for happens once, however often the request arrives: the answer is kept in the same transaction as what
 * was done, for a creation through the API under the client's Idempotency-Key, for a form under what {@link SentForm} says.
 */
@Component
public class Once {
    private static final int LONGEST_KEY = 100;
    private final JdbcClient sql;
    private final JsonMapper json;

    Once(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** What was created: where it is, and what the client is told of it. */
    public record Created(URI location, Object body) {}

    private record Answer(String fingerprint, int status, String location, String body) {}

    /** @param request what identifies the request beside its key: the operation and its body */
    @Transactional(noRollbackFor = {NotFound.class, Forbidden.class, Braked.class})
    public ResponseEntity<String> create(
            Actor actor, @Nullable String key, String operation, Object request, Supplier<Created> create) {
        Refused.when(
                key == null || key.isBlank() || key.length() > LONGEST_KEY,
                "Idempotency-Key",
                "Send an Idempotency-Key of up to 100 characters");
        String fingerprint = fingerprint(operation + json.writeValueAsString(request));
        Optional<Answer> earlier = earlier(actor, String.valueOf(key));
        if (earlier.isPresent()) {
            Refused.when(
                    !earlier.get().fingerprint().equals(fingerprint),
                    "Idempotency-Key",
                    "This Idempotency-Key was used for another request");
            return response(earlier.get());
        }
        Created created = create.get();
        Answer answer =
                new Answer(fingerprint, 201, created.location().toString(), json.writeValueAsString(created.body()));
        remember(actor, String.valueOf(key), answer);
        return response(answer);
    }

    /**
     * @param key of the form as it was sent
     * @param act does what the form asks for, and tells the page to go on to
     * @return the page to go on to, also when it was done before
     */
    @Transactional(noRollbackFor = {NotFound.class, Forbidden.class, Braked.class})
    public String page(Actor actor, String key, Supplier<String> act) {
        return earlier(actor, key).map(Answer::location).orElseGet(() -> {
            String next = act.get();
            remember(actor, key, new Answer("", HttpStatus.SEE_OTHER.value(), next, ""));
            return next;
        });
    }

    private Optional<Answer> earlier(Actor actor, String key) {
        return sql.sql("select fingerprint, status, location, body from web.answer_of(:token, :key)")
                .param("token", actor.token().bytes())
                .param("key", key)
                .query((row, n) -> new Answer(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                .optional();
    }

    private void remember(Actor actor, String key, Answer answer) {
        sql.sql("select web.remember_answer(:token, :key, :fingerprint, :status, :location, :body)")
                .param("token", actor.token().bytes())
                .param("key", key)
                .param("fingerprint", answer.fingerprint())
                .param("status", answer.status())
                .param("location", answer.location())
                .param("body", answer.body())
                .query((row, n) -> 0)
                .single();
    }

    private static ResponseEntity<String> response(Answer answer) {
        return ResponseEntity.status(answer.status())
                .location(URI.create(answer.location()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    /** SHA-256, in hexadecimal. */
    static String fingerprint(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
