package org.openmappa.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where one goes on to after signing in: only a path of our own, so that nobody is sent elsewhere. */
public final class Onward {
    private static final String HOME = "/";

    private Onward() {}

    public static String to(@Nullable String next) {
        return next != null && next.matches("/[A-Za-z0-9][A-Za-z0-9/_-]{0,200}") ? next : HOME;
    }

    /** A page on the way there, which remembers where one goes on to. */
    public static String asking(String page, @Nullable String next) {
        return page + "?next=" + URLEncoder.encode(to(next), StandardCharsets.UTF_8);
    }
}
