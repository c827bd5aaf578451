package org.openmappa.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A path as it may stand in a log: with a star for everything that is no word of ours, such as identifiers. */
final class KindOfPage {
    private KindOfPage() {}

    static String of(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> part.matches("[a-z-]{0,30}") ? part : "*")
                .collect(Collectors.joining("/"));
    }
}
