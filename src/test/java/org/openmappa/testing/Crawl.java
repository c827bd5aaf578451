package org.openmappa.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that can be read, asked by a browser that is signed in as the first role that may read it. */
public final class Crawl {
    private static final Samples SAMPLES = Samples.read();

    /** Asked directly it has no status of its own to show. */
    private static final Set<String> NOT_ASKED = Set.of("/error");

    private final List<Visit> visits = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();

    /** What one address answered, and whom. */
    public record Visit(Route route, String address, Scene scene, Answer answer) {
        public String name() {
            return answer.status() + " " + route.key() + " as " + scene.role();
        }
    }

    private Crawl() {}

    /** @param watched is called before the first request and after the last */
    public static Crawl of(Stage stage, RequestMappingHandlerMapping mapping, Runnable watched) {
        Crawl crawl = new Crawl();
        List<Route> left = new ArrayList<>(readable(mapping));
        List<Scene> scenes = Scene.ofEveryRole(stage);
        watched.run();
        for (Scene scene : scenes) {
            Http browser = stage.http(scene.username());
            left.removeIf(route -> crawl.visit(route, scene, browser));
        }
        watched.run();
        left.forEach(route -> crawl.unseen.add(route.key()));
        return crawl;
    }

    /** Answers with what was asked for, or with the way to it. */
    public List<Visit> visits() {
        return visits;
    }

    /** Addresses that no role was shown. */
    public List<String> unseen() {
        return unseen;
    }

    /** The address of a route with what it has to be asked. */
    public static String address(Scene scene, Route route) {
        return route.address(kind -> scene.id(kind, true))
                + SAMPLES.of(route, kind -> scene.id(kind, true))
                        .map(sample -> "?"
                                + Samples.asForm(sample).entrySet().stream()
                                        .map(Crawl::parameter)
                                        .collect(Collectors.joining("&")))
                        .orElse("");
    }

    private static String parameter(Map.Entry<String, Object> field) {
        return field.getKey() + "=" + ((List<?>) field.getValue()).getFirst();
    }

    public static List<Route> readable(RequestMappingHandlerMapping mapping) {
        return Route.all(mapping).stream()
                .filter(route -> !route.changes() && !NOT_ASKED.contains(route.path()))
                .toList();
    }

    private boolean visit(Route route, Scene scene, Http browser) {
        String address = address(scene, route);
        Answer answer = browser.get(address);
        boolean shown = answer.status() < 400;
        if (shown) {
            visits.add(new Visit(route, address, scene, answer));
        }
        return shown;
    }
}
