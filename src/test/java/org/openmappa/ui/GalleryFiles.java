package org.openmappa.ui;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.DefaultResourceLoader;

/** Answers a browser with the gallery and the files it asks for, without a server. */
final class GalleryFiles {
    private static final String ROOT = Assets.at("");
    private static final String GOVUK = Assets.webjar(Assets.GOVUK) + "dist/govuk/";
    private static final String MOJ = Assets.webjar(Assets.MOJ) + "moj/";
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "png", "image/png");

    private GalleryFiles() {}

    static void answer(Route route, String policy) {
        var path = URI.create(route.request().url()).getPath();
        var answer = new FulfillOptions();
        if (path.equals("/")) {
            route.fulfill(answer.setBody(GalleryTest.html(GalleryTest.FRAME, Form.blank()))
                    .setContentType("text/html;charset=UTF-8")
                    .setHeaders(Map.of("Content-Security-Policy", policy, "Content-Type", "text/html;charset=UTF-8")));
        } else {
            route.fulfill(answer.setBodyBytes(file(path))
                    .setContentType(TYPES.get(path.substring(path.lastIndexOf('.') + 1))));
        }
    }

    private static byte[] file(String path) {
        var found = places(path)
                .map(new DefaultResourceLoader()::getResource)
                .filter(r -> r.exists())
                .findFirst();
        try {
            return found.orElseThrow(() -> new IllegalStateException("asked for " + path))
                    .getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> places(String path) {
        if (!path.startsWith(ROOT)) {
            return Stream.of(GOVUK, MOJ).map(jar -> jar + path.substring(1));
        }
        var name = path.substring(ROOT.length());
        return List.of(
                name.replaceFirst("^govuk/", GOVUK),
                name.replaceFirst("^moj/", MOJ),
                "classpath:/static/assets/" + name)
                .stream();
    }
}
