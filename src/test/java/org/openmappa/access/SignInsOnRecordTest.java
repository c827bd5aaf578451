package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.demo.DemoAccounts;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Token;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Every attempt to prove who one is stands on the trail: what became of it, with what, from where. */
@StageTest
class SignInsOnRecordTest {
    private static final Origin HERE = new Origin("203.0.113.90", "test");
    private static final String START = "session.start";
    private static final String PROVE = "session.prove";

    @Autowired
    Stage stage;

    @Autowired
    Environment environment;

    @Autowired
    SignIn signIn;

    @Autowired
    FinishSignIn finish;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Prove prove;

    @Autowired
    ProviderSignIn provider;

    @Autowired
    MachineSignIn machines;

    private OwnArea area;
    private String username;
    private UUID user;

    /** @param with the factor: its name on the trail */
    private record Line(String what, String outcome, String with) {}

    @BeforeEach
    void anAccount() {
        area = OwnArea.on(stage);
        username = area.account("CASE_MANAGER");
        user = area.userId(username);
    }

    @Test
    void thePasswordRightOrWrongOrTooSoon() {
        signIn.with(username, DemoAccounts.PASSWORD, HERE);
        for (int n = 0; n < 6; n++) {
            signIn.with(username, "wrong", HERE);
        }
        assertThat(lines())
                .containsExactly(
                        new Line(START, "DONE", "PASSWORD"),
                        failed("PASSWORD"),
                        failed("PASSWORD"),
                        failed("PASSWORD"),
                        failed("PASSWORD"),
                        failed("PASSWORD"),
                        failed("PASSWORD"));
    }

    @Test
    void aNameThatNobodyHas() {
        String nobody = "nobody." + UUID.randomUUID();
        signIn.with(nobody, "wrong", HERE);
        assertThat(linesOf(nobody)).containsExactly(failed("PASSWORD"));
    }

    @Test
    void theCodeAndTheRecoveryCode() {
        Authenticator app = app();
        finish.code(pending(), app.wrongCode(), HERE);
        finish.code(pending(), app.freshCode(), HERE);
        finish.code(pending(), app.recoveryCodes().getFirst(), HERE);
        finish.code(pending(), app.recoveryCodes().getFirst(), HERE);
        assertThat(lines())
                .containsExactly(
                        failed("CODE"),
                        new Line(START, "DONE", "PASSWORD_AND_CODE"),
                        new Line(START, "DONE", "RECOVERY_CODE"),
                        failed("RECOVERY_CODE"));
    }

    @Test
    void aCodeThatCameTooSoonAfterWrongOnes() {
        Authenticator app = app();
        Token pending = pending();
        Stream.generate(app::wrongCode).limit(4).forEach(code -> finish.code(pending, code, HERE));
        assertThat(finish.code(pending, app.freshCode(), HERE)).isInstanceOf(SignIn.Answer.Wait.class);
        assertThat(lines()).hasSize(5).containsOnly(failed("CODE"));
    }

    @Test
    void theCodeThatIsToSetTheSecondFactorUp() {
        Token pending = Token.fresh();
        stage.owner()
                .sql("select access.begin_sign_in(?, ?, 'ENROLMENT', 'test', 'test')")
                .params(user, pending.bytes())
                .query((row, n) -> 0)
                .single();
        assertThat(finish.enrol(pending, "nonsense", "000000", HERE)).isEmpty();
        assertThat(lines()).containsExactly(failed("CODE"));
    }

    @Test
    void aFurtherProofWithinTheSession() {
        Actor actor = stage.actor(username);
        prove.with(actor, "wrong", HERE);
        Actor proved = proved(actor, DemoAccounts.PASSWORD);
        Authenticator app = app();
        proved(proved(proved, app.freshCode()), app.recoveryCodes().getFirst());
        assertThat(lines())
                .containsExactly(
                        new Line(PROVE, "FAILED", "PASSWORD"),
                        new Line(PROVE, "DONE", "PASSWORD"),
                        new Line(PROVE, "DONE", "CODE"),
                        new Line(PROVE, "DONE", "RECOVERY_CODE"));
    }

    /** The session goes on under another secret. */
    private Actor proved(Actor actor, String proof) {
        if (prove.with(actor, proof, HERE) instanceof Prove.Outcome.Proved(var session)) {
            return stage.actor(session);
        }
        throw new AssertionError("this proves it");
    }

    @Test
    void whatAnIdentityProviderSaid() {
        area.agency("POLICE");
        ProvidedPerson known = person("POLICE");
        provider.of(known, Optional.empty(), HERE);
        provider.of(person("NOBODY"), Optional.empty(), HERE);
        provider.refuse("subject " + area.code(), "proof", HERE);
        assertThat(linesFrom("'IDENTITY_PROVIDER'"))
                .contains(new Line(START, "DONE", "IDENTITY_PROVIDER"), failed("IDENTITY_PROVIDER"));
        assertThat(linesOf("subject " + area.code())).containsExactly(failed("IDENTITY_PROVIDER"));
    }

    @Test
    void aProgramThatCallsForSomebody() {
        String client = "client " + area.code();
        area.machine("https://provider.example", client, "case.read");
        machines.of(call(client, username), HERE);
        for (int n = 0; n < 6; n++) {
            machines.of(call(client, "somebody else"), HERE);
        }
        assertThat(machines.of(call(client, username), HERE)).isInstanceOf(MachineSignIn.Answer.Wait.class);
        assertThat(lines()).containsExactly(new Line("machine.start", "DONE", "MACHINE"));
        assertThat(linesOf(client + " for somebody else"))
                .hasSize(6)
                .containsOnly(new Line("machine.start", "FAILED", "MACHINE"));
        assertThat(linesOf(client + " for " + username))
                .containsExactly(new Line("machine.start", "FAILED", "MACHINE"));
    }

    @Test
    void noHeaderSaysFromWhereSomebodyComes() {
        assertThat(environment.getProperty("server.forward-headers-strategy"))
                .as("unless the deployer names the proxy")
                .isEqualTo("none");
        Http sly = stage.http();
        for (String header : List.of("X-Forwarded-For", "X-Real-IP", "True-Client-IP", "CF-Connecting-IP")) {
            sly.header(header, HERE.address());
        }
        sly.header("Forwarded", "for=" + HERE.address());
        sly.submit("/sign-in", Map.of("username", username, "password", "wrong"));
        assertThat(lines()).isEmpty();
        assertThat(read("127.0.0.1", "e.user_id = '%s'".formatted(user))).containsExactly(failed("PASSWORD"));
    }

    private static Line failed(String with) {
        return new Line(START, "FAILED", with);
    }

    /** What stands on the trail of this account, from this address; who has to wait is known by the typed name only. */
    private List<Line> lines() {
        return read("(e.user_id = '%s' or p.body::jsonb ->> 'username' = '%s')".formatted(user, username));
    }

    /** What stands there of a name that is nobody's. */
    private List<Line> linesOf(String name) {
        return read("e.user_id is null and p.body::jsonb ->> 'username' = '%s'".formatted(name));
    }

    private List<Line> linesFrom(String how) {
        return read("p.body::jsonb ->> 'how' = " + how);
    }

    private List<Line> read(String which) {
        return read(HERE.address(), which);
    }

    private List<Line> read(String origin, String which) {
        return stage.owner()
                .sql("""
                        select e.what, e.outcome, p.body::jsonb ->> 'how' as with from trail.entry e
                        join trail.payload p on p.entry_id = e.id
                        where e.action = 'SIGN_IN' and p.body::jsonb ->> 'origin' = :origin and %s order by e.id
                        """.formatted(which))
                .param("origin", origin)
                .query(Line.class)
                .list();
    }

    private ProvidedPerson person(String agency) {
        return new ProvidedPerson(
                "https://provider.example/" + area.code(),
                UUID.randomUUID().toString(),
                "p." + UUID.randomUUID(),
                "Rosa Invented",
                "",
                area.code(),
                area.code() + " " + agency,
                List.of("CASE_MANAGER"),
                Optional.empty(),
                Instant.now());
    }

    private static MachineCall call(String client, String person) {
        return new MachineCall(
                "https://provider.example",
                client,
                person,
                Set.of(Scope.CASE_READ),
                Instant.now().plus(Duration.ofMinutes(5)));
    }

    private Authenticator app() {
        return Authenticator.of(stage, enrolment, user);
    }

    private Token pending() {
        if (signIn.with(username, DemoAccounts.PASSWORD, HERE) instanceof SignIn.Answer.CodeNeeded(var pending)) {
            return pending;
        }
        throw new AssertionError("no code is asked for");
    }
}
