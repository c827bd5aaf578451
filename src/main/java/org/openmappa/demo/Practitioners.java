package org.openmappa.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openmappa.access.Origin;
import org.openmappa.access.Sessions;
import org.openmappa.access.SignIn;
import org.openmappa.shared.Actor;

/** The demo accounts at work: each signs in once, by the door that everybody uses. */
@DemoOnly
class Practitioners {
    private static final Origin HERE = new Origin("demo", "demo");

    private final SignIn signIn;
    private final Sessions sessions;
    private final Map<String, Actor> signedIn = new HashMap<>();

    Practitioners(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /** @param post such as "casemanager", in an area such as "NS" */
    Actor in(String area, String post) {
        return signedIn.computeIfAbsent(post + "." + area.toLowerCase(Locale.ROOT), this::signIn);
    }

    private Actor signIn(String username) {
        if (signIn.with(username, DemoAccounts.PASSWORD, HERE) instanceof SignIn.Answer.Session(var token)) {
            return sessions.actor(token, HERE).orElseThrow();
        }
        throw new IllegalStateException("The demo account " + username + " cannot sign in");
    }
}
