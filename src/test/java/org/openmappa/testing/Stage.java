package org.openmappa.testing;

import org.openmappa.access.Origin;
import org.openmappa.access.Sessions;
import org.openmappa.access.SignIn;
import org.openmappa.app.Database;
import org.openmappa.demo.DemoAccounts;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Token;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The running application as tests see it. All tests share it, so a test makes what it needs and touches nothing of the
 * others: people of its own, and no account locked or switched off that others sign in with.
 */
@TestComponent
public class Stage {
    private static final Origin HERE = new Origin("test", "test");

    private final Environment environment;
    private final SignIn signIn;
    private final Sessions sessions;

    Stage(Environment environment, SignIn signIn, Sessions sessions) {
        this.environment = environment;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    /** A demo account, signed in: "casemanager.ns" is the case manager of Northshire. */
    public Actor actor(String username) {
        return actor(token(username));
    }

    /** Whoever is signed in with this secret. */
    public Actor actor(Token token) {
        return sessions.actor(token, HERE).orElseThrow();
    }

    /** A fresh session of a demo account. */
    public Token token(String username) {
        if (signIn.with(username, DemoAccounts.PASSWORD, HERE) instanceof SignIn.Answer.Session(var token)) {
            return token;
        }
        throw new AssertionError("cannot sign in as " + username);
    }

    /** A client with nobody signed in. */
    public Http http() {
        return new Http(address());
    }

    /** A client that signed in by the form and keeps its cookies. */
    public Http http(String username) {
        return http().signIn(username, DemoAccounts.PASSWORD);
    }

    /** A client of the API, with a bearer token. */
    public Http api(String username) {
        return http().bearer(token(username));
    }

    /** A real browser with nobody signed in; close it. */
    public Browser browser() {
        return Browser.open(address(), true);
    }

    /** A browser without JavaScript; close it. */
    public Browser browserWithoutScripts() {
        return Browser.open(address(), false);
    }

    public String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** SQL as the owner of the database, to look behind the gate. */
    public JdbcClient owner() {
        return StageDatabase.owner();
    }

    public Database database() {
        return StageDatabase.get();
    }
}
