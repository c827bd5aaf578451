package org.openmappa.oversight;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The trail's codes in words for readers. */
public final class Acts {
    private static final Properties WORDS = read();

    private Acts() {}

    /** An act by its published name; without words of its own the name itself, spelt out. */
    public static String inWords(String what) {
        String spelt = what.replace('.', ' ').replace('-', ' ');
        return WORDS.getProperty(what, spelt.substring(0, 1).toUpperCase(Locale.UK) + spelt.substring(1));
    }

    /** Whether somebody has put it into words. */
    public static boolean hasWords(String what) {
        return WORDS.containsKey(what);
    }

    /** The same, where taking out has other words than looking. */
    public static String inWords(String action, String what) {
        return WORDS.getProperty(action + "." + what, inWords(what));
    }

    /** Who did it, through which machine client, and from where, as far as each is known. */
    public static String who(@Nullable String name, @Nullable String machine, @Nullable String origin) {
        return (name == null ? "The system" : name)
                + (machine == null ? "" : ", through " + machine)
                + (origin == null ? "" : ", from " + origin);
    }

    public static String outcome(String code) {
        return switch (code) {
            case "DONE" -> "Done";
            case "NOT_FOUND" -> "Turned away: may not know";
            case "FORBIDDEN" -> "Refused: may not do this";
            case "FAILED" -> "Failed";
            default -> code;
        };
    }

    private static Properties read() {
        var words = new Properties();
        var in = Objects.requireNonNull(Acts.class.getResourceAsStream("/oversight/acts.properties"));
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
