package org.openmappa.testing;

import java.net.URI;
import java.net.http.HttpHeaders;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String body, URI uri) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Document page() {
        return Jsoup.parse(body, uri.toString());
    }

    /** What a reader sees between header and footer. */
    public String words() {
        Document page = page();
        var main = page.selectFirst("main");
        return main == null ? page.text() : main.text();
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** A header, or empty where there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String location() {
        return header("Location");
    }

    /** The version of what was read, for the change that follows. */
    public int version() {
        return Integer.parseInt(header("ETag").replaceAll("[^0-9]", ""));
    }

    String path() {
        return uri.getPath();
    }
}
