package org.openmappa.journeys;

import java.util.HashMap;
import java.util.Map;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Stage;

/** The practitioners of Southmere, each at a browser of their own, which stays open until the journey is over. */
final class Southmere implements AutoCloseable {
    /** The post whose holder is offered first when police are invited. */
    static final String POLICE = "casemanager2";

    private final Stage stage;
    private final boolean scripts;
    private final Map<String, Browser> browsers = new HashMap<>();

    Southmere(Stage stage, boolean scripts) {
        this.stage = stage;
        this.scripts = scripts;
    }

    /** A practitioner at their home page; signs in when first needed. */
    Browser at(String post) {
        Browser open = browsers.get(post);
        if (open != null) {
            return open.go("/");
        }
        Browser browser = scripts ? stage.browser() : stage.browserWithoutScripts();
        browsers.put(post, browser);
        return browser.signIn(username(post));
    }

    /** The full name of whoever holds a post. */
    String name(String post) {
        return stage.actor(username(post)).fullName();
    }

    String agency(String post) {
        return stage.actor(username(post)).agency();
    }

    @Override
    public void close() {
        browsers.values().forEach(Browser::close);
    }

    private static String username(String post) {
        return post + ".sm";
    }
}
