package org.openmappa.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where styles and scripts are served: under a name made from their content, so that browsers may keep them. */
public final class Assets {
    static final String GOVUK = "govuk-frontend";
    static final String MOJ = "ministryofjustice__frontend";
    private static final List<String> OURS =
            List.of("/static/assets/openmappa.css", "/static/assets/openmappa.js", "/static/assets/favicon.svg");
    private static final String ROOT = "/assets/" + fingerprint();

    private Assets() {}

    public static String at(String file) {
        return ROOT + "/" + file;
    }

    static String webjar(String name) {
        return "classpath:/META-INF/resources/webjars/" + name + "/" + versionOf(name) + "/";
    }

    private static String fingerprint() {
        var digest = sha256();
        OURS.forEach(file -> digest.update(read(file)));
        digest.update((versionOf(GOVUK) + versionOf(MOJ)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static String versionOf(String webjar) {
        var about = new Properties();
        try (var in = open("/META-INF/maven/org.webjars.npm/" + webjar + "/pom.properties")) {
            about.load(in);
            return about.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String file) {
        try (var in = open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) throws IOException {
        @Nullable InputStream in = Assets.class.getResourceAsStream(path);
        if (in == null) {
            throw new IOException("not on the class path: " + path);
        }
        return in;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
