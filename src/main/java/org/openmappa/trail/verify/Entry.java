package org.openmappa.trail.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openmappa.trail.tlog.Hash;

/**
 * An entry of the trail as it is hashed: each field in the spelling of the database, in a fixed order
 * (docs/trail-format.md). Different entries never have the same content.
 *
 * @param tx transaction, in decimal
 * @param at seconds since 1970 with six decimals, by the database clock
 * @param user who acted; like every identifier that may be missing, "-" when it is
 * @param admits files that it opened, with commas between them
 * @param commitment SHA-256 of salt and payload, in hexadecimal
 */
public record Entry(
        String id,
        String tx,
        String at,
        String user,
        String agency,
        String onBehalfOf,
        String action,
        String what,
        String outcome,
        String object,
        String admits,
        String commitment) {
    public static final String NONE = "-";

    private static final String ERASURE = "trail.erase";
    private static final String DONE = "DONE";
    private static final String FORMAT = "openmappa/trail-entry/v1";
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final List<String> NAMES = Stream.of(
                    "id",
                    "tx",
                    "at",
                    "user",
                    "agency",
                    "on-behalf-of",
                    "action",
                    "what",
                    "outcome",
                    "object",
                    "admits",
                    "commitment")
            .map(name -> "\n" + name + " ")
            .toList();

    /** @throws IllegalArgumentException when the text is not what {@link #content()} would write */
    public static Entry parse(String content) {
        if (!content.startsWith(FORMAT) || !content.endsWith("\n")) {
            throw new IllegalArgumentException("not an entry under " + FORMAT);
        }
        List<String> f = new ArrayList<>(NAMES.size());
        int from = FORMAT.length();
        for (String name : NAMES) {
            from = valueAt(content, from, name);
            int end = content.indexOf('\n', from);
            f.add(unescaped(content.substring(from, end)));
            from = end;
        }
        Entry entry = new Entry(
                f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), f.get(6), f.get(7), f.get(8), f.get(9),
                f.get(10), f.get(11));
        if (from != content.length() - 1
                || (!isPlain(content) && !entry.content().equals(content))) {
            throw new IllegalArgumentException("not in the canonical form");
        }
        return entry;
    }

    /** The text that is hashed. */
    public String content() {
        StringBuilder text = new StringBuilder(640).append(FORMAT);
        List<String> values = values();
        for (int n = 0; n < NAMES.size(); n++) {
            text.append(NAMES.get(n)).append(escaped(values.get(n)));
        }
        return text.append('\n').toString();
    }

    public Hash leaf() {
        return Hash.leaf(content().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it says that the payload of its object, another entry, was erased. */
    boolean isErasure() {
        return what.equals(ERASURE) && outcome.equals(DONE);
    }

    /** Whether it committed to a payload. */
    boolean hasPayload() {
        return !commitment.equals(NONE);
    }

    /** Whether it is sealed after the other one: by transaction, then by identifier. */
    boolean isAfter(Entry other) {
        int byLength = Integer.compare(tx.length(), other.tx.length()); // a longer decimal is a larger one
        int byTransaction = byLength == 0 ? tx.compareTo(other.tx) : byLength;
        return byTransaction > 0 || (byTransaction == 0 && id.compareTo(other.id) > 0);
    }

    /** Whether there is nothing in it that could be spelled in two ways. */
    private static boolean isPlain(String content) {
        return content.indexOf('\\') < 0 && content.indexOf('\r') < 0;
    }

    private List<String> values() {
        return List.of(id, tx, at, user, agency, onBehalfOf, action, what, outcome, object, admits, commitment);
    }

    private static int valueAt(String content, int from, String name) {
        if (!content.startsWith(name, from)) {
            int end = Math.max(from, content.indexOf('\n', from + 1));
            throw new IllegalArgumentException("expected " + name.strip() + ", found: "
                    + content.substring(from, end).strip());
        }
        return from + name.length();
    }

    private static String unescaped(String value) {
        return value.indexOf('\\') < 0
                ? value
                : ESCAPE.matcher(value).replaceAll(escape -> switch (escape.group(1)) {
                    case "n" -> "\n";
                    case "r" -> "\r";
                    default -> Matcher.quoteReplacement(escape.group(1));
                });
    }

    private static String escaped(String value) {
        return value.indexOf('\\') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0
                ? value
                : value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
