package org.openmappa.law;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds offences by the words people use for them: best match, then present law before historic, then the plainest. */
final class OffenceSearch {
    private OffenceSearch() {}

    static List<Offence> in(Collection<Offence> all, String words) {
        var wanted =
                Arrays.stream(plain(words).split(" ")).filter(w -> !w.isBlank()).toList();
        return all.stream()
                .filter(o -> !wanted.isEmpty() && wanted.stream().allMatch(w -> has(o, w)))
                .sorted(Comparator.comparingInt((Offence o) -> -score(o, wanted))
                        .thenComparing(o -> o.alsoKnownAs().contains("historic"))
                        .thenComparing(o -> o.label().length()))
                .toList();
    }

    private static boolean has(Offence offence, String word) {
        return Arrays.stream(text(offence).split(" ")).anyMatch(w -> w.startsWith(word));
    }

    private static int score(Offence offence, List<String> wanted) {
        var label = List.of(plain(offence.label()).split(" "));
        int inLabel = (int) wanted.stream().filter(label::contains).count();
        boolean section = wanted.contains("s" + plain(offence.section())) || wanted.contains(plain(offence.section()));
        boolean wholeLabel = String.join(" ", wanted).equals(String.join(" ", label));
        return inLabel + (section ? 5 : 0) + (wholeLabel ? 10 : 0);
    }

    private static String text(Offence offence) {
        return plain(String.join(
                " ",
                offence.label(),
                offence.act(),
                offence.shortAct(),
                offence.section(),
                "s" + offence.section(),
                offence.alsoKnownAs(),
                offence.ref().id()));
    }

    /** Lower case, without "section" and punctuation, so that "s.18", "s18" and "section 18" are one. */
    private static String plain(String words) {
        return words.toLowerCase(Locale.UK)
                .replaceAll("\\bsections?\\s+", "s")
                .replaceAll("\\bs\\.\\s*(?=\\d)", "s")
                .replaceAll("[^a-z0-9()]+", " ")
                .strip();
    }

    static String squeezed(String citation) {
        return plain(citation).replace(" ", "");
    }
}
