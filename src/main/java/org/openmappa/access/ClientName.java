package org.openmappa.access;

import java.util.List;
import java.util.Optional;

/** A browser's long name for itself, in words that its owner knows: "Firefox on Windows". */
final class ClientName {
    private record Sign(String token, String name) {}

    /** In this order, as most browsers also name those that they descend from. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg/", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("Firefox/", "Firefox"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Windows", "Windows"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Mac OS", "Mac"),
            new Sign("Linux", "Linux"));

    private ClientName() {}

    static String of(Optional<String> userAgent) {
        String agent = userAgent.orElse("");
        return first(BROWSERS, agent)
                .map(browser -> browser
                        + first(SYSTEMS, agent).map(system -> " on " + system).orElse(""))
                .orElse("Another program");
    }

    private static Optional<String> first(List<Sign> signs, String agent) {
        return signs.stream()
                .filter(sign -> agent.contains(sign.token()))
                .map(Sign::name)
                .findFirst();
    }
}
