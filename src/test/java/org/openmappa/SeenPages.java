package org.openmappa;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Route;

/**
 * What the pages say of people and work to which role: the keys of summary lists and the heads of tables, and which links
 * lead to another host.
 */
final class SeenPages {
    private static final Pattern NAMED =
            Pattern.compile("<dt\\b[^>]*>(.*?)</dt>|<th scope=\"col\"[^>]*>(.*?)</th>", Pattern.DOTALL);
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:href|src|action|formaction)=\"((?:[a-z]+:)?//[^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern PERSON = Pattern.compile(".*(Testperson|Matrix).*");
    private static final Pattern GAPS = Pattern.compile("[\\s,;]+");
    private final SeenBy seen = new SeenBy("pages.csv", "page,roles,what it says", "; ");
    private final Set<String> elsewhere = new TreeSet<>();

    void saw(Route route, String role, Answer answer) {
        if (!answer.header("Content-Type").startsWith("text/html") || answer.status() != 200) {
            return;
        }
        ELSEWHERE.matcher(answer.body()).results().forEach(link -> elsewhere.add(route.path() + " " + link.group(1)));
        Set<String> named = NAMED.matcher(answer.body())
                .results()
                .flatMap(found -> Stream.ofNullable(found.group(1) == null ? found.group(2) : found.group(1)))
                .map(SeenPages::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!route.changes() && !named.isEmpty()) {
            seen.saw(route, role, named);
        }
    }

    SeenBy seen() {
        return seen;
    }

    /** Links, pictures, scripts and forms of pages that lead to another host. */
    Set<String> elsewhere() {
        return elsewhere;
    }

    private static String words(String content) {
        String words = GAPS.matcher(TAG.matcher(content).replaceAll(" ")).replaceAll(" ");
        return PERSON.matcher(words).matches() ? "(a name)" : words.strip();
    }
}
