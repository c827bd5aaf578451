package org.openmappa.testing;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.openmappa.shared.Token;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small client: keeps cookies as a browser does, sends forms with the token of the page they came from, and speaks the
 * API with a key for each creation and a version for each change. Does not follow redirects; see {@link #follow}.
 */
public final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> always = new LinkedHashMap<>();

    /** The connection broke before an answer came: what was asked may have been done or not. */
    public static final class NoAnswer extends RuntimeException {
        private NoAnswer(IOException cause) {
            super(cause);
        }
    }

    public Http(String address) {
        this.address = address;
    }

    public Http signIn(String username, String password) {
        Answer answer = submit("/sign-in", Map.of("username", username, "password", password));
        if (answer.status() != 302) {
            throw new AssertionError("cannot sign in as " + username + ": " + answer.words());
        }
        return this;
    }

    public Http bearer(Token token) {
        return header("Authorization", "Bearer " + token.reveal());
    }

    /** The value of a cookie that is held; empty without. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Holds a cookie as if it had been set. */
    public Http cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Sends a header with every request from now on. */
    public Http header(String name, String value) {
        always.put(name, value);
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Where an answer leads to. */
    public Answer follow(Answer answer) {
        return get(answer.location());
    }

    /** Opens a page, fills in its form and sends it. Values are texts, or lists of texts for several boxes. */
    public Answer submit(String page, Map<String, ?> fields) {
        return submit(page, "main form[method=post]", fields);
    }

    /** The same, for a page with several forms. */
    public Answer submit(String page, String selector, Map<String, ?> fields) {
        return fill(get(page), selector, fields);
    }

    /** Fills in a form of a page that is already open, such as one that was shown again with errors. */
    public Answer fill(Answer page, String selector, Map<String, ?> fields) {
        Element form = page.page().selectFirst(selector);
        if (form == null) {
            throw new AssertionError("no " + selector + " on the page: " + page.status() + " " + page.words());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        form.select("input[type=hidden][name]").forEach(field -> values.put(field.attr("name"), field.val()));
        values.putAll(fields);
        return post(form.hasAttr("action") ? form.attr("action") : page.path(), values);
    }

    /** Sends a form as it is, without a token unless {@code fields} has one. */
    public Answer post(String path, Map<String, ?> fields) {
        String body = fields.entrySet().stream()
                .flatMap(field ->
                        values(field.getValue()).stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Creates through the API, with a fresh Idempotency-Key. */
    public Answer create(String path, Object body) {
        return create(path, UUID.randomUUID().toString(), body);
    }

    public Answer create(String path, String idempotencyKey, Object body) {
        return json("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    /** Changes through the API what was read in this version. */
    public Answer change(String path, int version, Object body) {
        return json("PUT", path, body, Map.of("If-Match", "\"" + version + "\""));
    }

    /** Any request with a JSON body: a text as it stands, anything else written as JSON. */
    public Answer json(String method, String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(text(body)));
        headers.forEach(request::header);
        return send(request);
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path));
        always.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(this::keep);
            return new Answer(response.statusCode(), response.headers(), response.body(), response.uri());
        } catch (IOException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private static String text(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    private static Collection<String> values(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
