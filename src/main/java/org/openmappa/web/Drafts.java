package org.openmappa.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openmappa.shared.Actor;
import org.openmappa.ui.Form;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a user has typed and not yet sent: kept on the server, theirs alone, gone once the form was sent. */
@Component
public class Drafts {
    static final String FIELD = "draftKey";
    private final JdbcClient sql;
    private final JsonMapper json;

    Drafts(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A draft with the time at which it was kept. */
    public record Kept(Form form, OffsetDateTime at) {}

    @Transactional
    public void save(Actor actor, String key, Map<String, List<String>> typed) {
        sql.sql("select web.save_draft(:token, :key, :body::jsonb)")
                .param("token", actor.token().bytes())
                .param("key", key)
                .param("body", json.writeValueAsString(typed))
                .query((row, n) -> 0)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> load(Actor actor, String key) {
        return sql.sql("select * from web.load_draft(:token, :key)")
                .param("token", actor.token().bytes())
                .param("key", key)
                .query((row, n) -> new Kept(
                        Form.typed(read(row.getString("body")), List.of()),
                        row.getObject("saved_at", OffsetDateTime.class)))
                .optional();
    }

    /** The draft under this key, or else the form as it starts. */
    @Transactional(readOnly = true)
    public Form orElse(Actor actor, String key, Form start) {
        return load(actor, key).map(Kept::form).orElse(start);
    }

    @Transactional
    public void drop(Actor actor, String key) {
        sql.sql("select web.drop_draft(:token, :key)")
                .param("token", actor.token().bytes())
                .param("key", key)
                .query((row, n) -> 0)
                .single();
    }

    void dropSent(HttpServletRequest request) {
        String key = request.getParameter(FIELD);
        Actor actor = ActorArgument.current();
        if (key != null && !key.isBlank() && actor != null) {
            drop(actor, key);
        }
    }

    private Map<String, List<String>> read(String body) {
        return json.readValue(body, new TypeReference<LinkedHashMap<String, List<String>>>() {});
    }
}
