package org.openmappa.ui;

import static java.util.stream.Collectors.joining;

import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML written down so that only differences that matter remain: not spaces, nor the order of attributes. */
final class Dom {
    private Dom() {}

    static String of(String html) {
        return Jsoup.parseBodyFragment(html).body().childNodes().stream()
                .map(node -> lines(node, ""))
                .collect(joining());
    }

    private static String lines(Node node, String indent) {
        return switch (node) {
            case TextNode text -> text.isBlank() ? "" : indent + spaced(text.getWholeText()) + "\n";
            case Element element -> element(element, indent);
            default -> "";
        };
    }

    private static String element(Element element, String indent) {
        var attributes = new TreeMap<String, String>();
        element.attributes().forEach(a -> attributes.put(a.getKey(), value(a.getKey(), a.getValue())));
        var inside = element.childNodes().stream()
                .map(child -> lines(child, indent + "  "))
                .collect(joining());
        return indent + element.tagName() + attributes + "\n" + inside;
    }

    private static String value(String name, String value) {
        var words = spaced(value);
        return name.equals("class") ? Stream.of(words.split(" ")).sorted().collect(joining(" ")) : words;
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
