package org.openmappa.journeys;

import org.openmappa.testing.Browser;
import org.openmappa.testing.Stage;

/** The practitioners of Southmere, each at a browser of their own. */
record Southmere(Stage stage, boolean scripts) {
    /** The post whose holder is offered first when police are invited. */
    static final String POLICE = "casemanager2";

    /** Signs a practitioner in; close the browser when the work is done. */
    Browser at(String post) {
        Browser browser = scripts ? stage.browser() : stage.browserWithoutScripts();
        return browser.signIn(username(post));
    }

    /** The full name of whoever holds a post. */
    String name(String post) {
        return stage.actor(username(post)).fullName();
    }

    String agency(String post) {
        return stage.actor(username(post)).agency();
    }

    private static String username(String post) {
        return post + ".sm";
    }
}
