package org.openmappa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.access.Gate;
import org.openmappa.access.MachineCall;
import org.openmappa.access.MachineSignIn;
import org.openmappa.access.Origin;
import org.openmappa.access.Scope;
import org.openmappa.access.Sessions;
import org.openmappa.access.StepUp;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Right;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Browser;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Programs that call the API on behalf of people, with tokens of a real Keycloak. */
abstract class MachineClientTest {
    static final String AUDIENCE = "openmappa-api";

    /** The realm signs with it too, so that a test can make what Keycloak never gives out. */
    static final KeyPair KEY = key();

    private static final String THROUGH = ", through Invented case system, from 127.0.0.1";
    private static final String CHALLENGE = "WWW-Authenticate";
    private final Keycloak keycloak;
    private final String issuer;

    @Autowired
    Stage stage;

    @Autowired
    MachineSignIn signIn;

    @Autowired
    Sessions sessions;

    @Autowired
    StepUp stepUp;

    @Autowired
    Gate gate;

    @Autowired
    TransactionTemplate transaction;

    /** The application's own role, as an injected query would have it. */
    @Autowired
    JdbcClient application;

    OwnArea area;
    String manager;
    String client;
    UUID machine;
    UUID file;

    MachineClientTest(Keycloak keycloak, String issuer) {
        this.keycloak = keycloak;
        this.issuer = issuer;
    }

    @BeforeEach
    void aRegisteredClientAndAPerson() {
        area = OwnArea.on(stage);
        manager = area.account("CASE_MANAGER");
        file = area.openCase(1, 1, LocalDate.of(2024, 1, 1));
        area.grant(file, manager, "CASE_MANAGER");
        client = "case-system-" + area.code().toLowerCase(Locale.ROOT);
        keycloak.machine(client, AUDIENCE, "case.read", "law.ask");
        machine = area.machine(issuer, client, "case.read", "case.write");
    }

    @Test
    void aClientReadsForAPersonWhatThatPersonMayRead() {
        UUID foreign = area.openCase(1, 1, LocalDate.of(2024, 1, 1));
        Http calling = calling(keycloak.token(client), manager);
        assertThat(calling.get("/api/cases/" + file).status()).isEqualTo(200);
        assertThat(calling.get("/api/cases/" + file).status()).isEqualTo(200);
        assertThat(calling.get("/api/cases/" + foreign).status()).isEqualTo(404);
        assertThat(sessionsOfTheMachine()).isEqualTo(1);
    }

    @Test
    void theTrailNamesThePersonAndTheClientInEachEntry() {
        calling(keycloak.token(client), manager).get("/api/cases/" + file);
        stage.api(manager).get("/api/cases/" + file);
        assertThat(entries("object_id = '%s' and action = 'READ' and on_behalf_of = '%s'".formatted(file, machine)))
                .isEqualTo(1);
        assertThat(entries("object_id = '%s' and action = 'READ' and on_behalf_of is null".formatted(file)))
                .isEqualTo(1);
        assertThat(entries("object_id = '%s' and what = 'machine.start' and on_behalf_of = '%1$s'".formatted(machine)))
                .isEqualTo(1);
    }

    @Test
    void whoeverReadsTheTrailSeesTheClientAndFromWhere() {
        calling(keycloak.token(client), manager).get("/api/cases/" + file);
        String coordinator = area.account("COORDINATOR");
        area.grant(file, coordinator, "COORDINATOR");
        Http reader = stage.http(coordinator);
        assertThat(reader.get("/cases/" + file + "/access").words()).contains(THROUGH);
        assertThat(reader.submit("/trail", Map.of("username", manager)).words()).contains(THROUGH);
        assertThat(stage.http(manager).get("/cases/" + file + "/access").words())
                .as("who reads no trails learns nothing of addresses")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void nobodyHidesTheClientBySettingAnotherInTheTransaction() {
        Actor actor = onBehalfOf(manager);
        transaction.executeWithoutResult(t -> {
            application
                    .sql("select set_config('mappa.machine', '', true)")
                    .query()
                    .singleValue();
            gate.note(actor, Right.READ_CASE, "LIST", "test.first", Map.of());
        });
        assertThat(entries("what = 'test.first' and on_behalf_of = '%s'".formatted(machine)))
                .isEqualTo(1);
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        keycloak.machine(client + "-elsewhere", "another-api", "case.read");
        refusedAsInvalid(keycloak.token(client + "-elsewhere"));
    }

    @Test
    void aTokenThatIsOverOrHasNotBegunIsRefused() {
        refusedAsInvalid(signed(claims -> claims.expirationTime(at(-60))));
        refusedAsInvalid(signed(claims -> claims.notBeforeTime(at(600))));
        refusedAsInvalid(signed(claims -> claims.expirationTime(null)));
        assertThat(calling(signed(claims -> {}), manager)
                        .get("/api/cases/" + file)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenThatNobodySignedIsRefused() throws ParseException {
        refusedAsInvalid(new PlainJWT(claims()).serialize());
    }

    @Test
    void aTokenThatOthersSignedIsRefused() throws Exception {
        refusedAsInvalid(sign(JWSAlgorithm.RS256, new RSASSASigner(key().getPrivate()), claims()));
        refusedAsInvalid(sign(JWSAlgorithm.HS256, new MACSigner(KEY.getPublic().getEncoded()), claims()));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refusedAsInvalid(signed(claims -> claims.issuer("https://elsewhere.example")));
    }

    @Test
    void aScopeMustBeInTheTokenAndInTheRegistration() {
        Http calling = calling(keycloak.token(client), manager);
        Answer notInToken = calling.create("/api/cases/" + file + "/reviews", Map.of());
        assertThat(notInToken.status()).isEqualTo(403);
        assertThat(notInToken.header(CHALLENGE)).isEqualTo("Bearer error=\"insufficient_scope\", scope=\"case.write\"");
        assertThat(notInToken.header("Content-Type")).startsWith("application/problem+json");
        assertThat(notInToken.json().get("status").asInt()).isEqualTo(403);
        Answer notRegistered = calling.get("/api/law/offences");
        assertThat(notRegistered.status()).isEqualTo(403);
        assertThat(notRegistered.header(CHALLENGE)).contains("scope=\"law.ask\"");
    }

    @Test
    void whatHasNoScopeIsForPeopleOnly() {
        Http calling = calling(keycloak.token(client), area.account("SECURITY_ADMIN"));
        assertThat(calling.get("/api/machines").status()).isEqualTo(403);
        assertThat(calling.create("/api/known/" + UUID.randomUUID() + "/emergency", Map.of())
                        .header(CHALLENGE))
                .isEqualTo("Bearer error=\"insufficient_scope\"");
        assertThat(calling.json("POST", "/api/sessions/proof", Map.of("proof", "invented-people-only"), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(calling.get("/api/no-such-route").status()).isEqualTo(403);
    }

    @Test
    void accountsAndProofsAreKeptFromMachinesInTheDatabaseToo() {
        Actor administrator = onBehalfOf(area.account("SECURITY_ADMIN"));
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        t -> gate.note(administrator, Right.MANAGE_ACCOUNTS, "LIST", "account.list", Map.of())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> stepUp.need(administrator)).isInstanceOf(Forbidden.class);
    }

    @Test
    void somebodyOfAnotherAgencyAndNobodyAtAllAreRefusedAlike() {
        String token = keycloak.token(client);
        Answer other = calling(token, area.account("POLICE_OFFICER", "POLICE")).get("/api/cases/" + file);
        Answer nobody = calling(token, "nobody.of.this.name").get("/api/cases/" + file);
        assertThat(other.status()).isEqualTo(403);
        assertThat(nobody.status()).isEqualTo(403);
        assertThat(nobody.body()).isEqualTo(other.body());
        assertThat(calling(token, "").get("/api/cases/" + file).header(CHALLENGE))
                .isEqualTo("Bearer error=\"invalid_request\"");
    }

    @Test
    void whoGuessesNamesWaits() {
        String token = keycloak.token(client);
        List<Answer> guesses = IntStream.range(0, 8)
                .mapToObj(n -> calling(token, "guess." + n).get("/api/cases/" + file))
                .toList();
        assertThat(guesses.getFirst().status()).isEqualTo(403);
        assertThat(guesses.getLast().status()).isEqualTo(429);
        assertThat(guesses.getLast().header("Retry-After")).isNotEmpty();
    }

    @Test
    void aClientThatIsNotRegisteredIsRefused() {
        keycloak.machine(client + "-unknown", AUDIENCE, "case.read");
        assertThat(calling(keycloak.token(client + "-unknown"), manager)
                        .get("/api/cases/" + file)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void endingTheClientEndsItsAccessAtOnce() {
        Http calling = calling(keycloak.token(client), manager);
        assertThat(calling.get("/api/cases/" + file).status()).isEqualTo(200);
        Answer ended = stage.api(area.account("SECURITY_ADMIN"))
                .json("POST", "/api/machines/" + machine + "/end", Map.of("reason", "The contract is over"), Map.of());
        assertThat(ended.status()).isEqualTo(204);
        assertThat(calling.get("/api/cases/" + file).status()).isEqualTo(401);
        assertThat(calling(keycloak.token(client), manager)
                        .get("/api/cases/" + file)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void endingThePersonEndsItToo() {
        Http calling = calling(keycloak.token(client), manager);
        assertThat(calling.get("/api/cases/" + file).status()).isEqualTo(200);
        stage.owner()
                .sql("update access.user_account set enabled = false where id = ?")
                .param(area.userId(manager))
                .update();
        assertThat(calling.get("/api/cases/" + file).header(CHALLENGE)).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(calling(keycloak.token(client), manager)
                        .get("/api/cases/" + file)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aBrowsersCookieCountsForNothingBesideAToken() {
        Http browser = stage.http(manager).header("Authorization", "Bearer " + keycloak.token(client));
        assertThat(browser.get("/api/cases/" + file).status()).isEqualTo(400);
        assertThat(browser.header("On-Behalf-Of", "nobody")
                        .get("/api/cases/" + file)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTokenOpensNoPage() {
        assertThat(calling(keycloak.token(client), manager).get("/cases").location())
                .contains("/sign-in");
    }

    @Test
    void theAdministratorRegistersAClientAndEndsIt() {
        try (Browser browser = stage.browser()) {
            browser.signIn(area.account("SECURITY_ADMIN"))
                    .go("/accounts/machines")
                    .accessible("machines");
            browser.page().getByText("Register a machine client").click();
            browser.accessible("machine-new");
            browser.press("Register");
            assertThat(browser.accessible("machine-new-errors").words()).contains("Choose what it may do");
            browser.fill("Client", client + "-new").fill("Name", "Case system of the court");
            browser.page().getByLabel("PROBATION").check();
            browser.page().getByLabel("Read meetings and minutes").check();
            browser.page().locator("[name=until-day]").fill("31");
            browser.page().locator("[name=until-month]").fill("12");
            browser.page().locator("[name=until-year]").fill("2099");
            browser.fill("Why", "Agreed with the court").press("Register");
            assertThat(browser.accessible("machine").words()).contains("meeting.read", "31 December 2099");
            browser.fill("Why do you end it?", "The contract is over").press("End this client");
            assertThat(browser.words()).contains("has ended");
        }
    }

    private Http calling(String token, String person) {
        return stage.http().header("Authorization", "Bearer " + token).header("On-Behalf-Of", person);
    }

    private void refusedAsInvalid(String token) {
        Answer answer = calling(token, manager).get("/api/cases/" + file);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header(CHALLENGE)).isEqualTo("Bearer error=\"invalid_token\"");
    }

    /** A session of the client on behalf of somebody, as the filter starts it. */
    private Actor onBehalfOf(String person) {
        MachineCall call = new MachineCall(issuer, client, person, Set.of(Scope.CASE_READ), at(300).toInstant());
        if (signIn.of(call, new Origin("test", "test"))
                instanceof MachineSignIn.Answer.Session(var token, var scopes)) {
            assertThat(scopes).containsExactly(Scope.CASE_READ);
            return sessions.actor(token, new Origin("test", "test")).orElseThrow();
        }
        throw new AssertionError("no session for " + person);
    }

    private int entries(String which) {
        return stage.owner()
                .sql("select count(*) from trail.entry where user_id = ? and " + which)
                .param(area.userId(manager))
                .query(Integer.class)
                .single();
    }

    private int sessionsOfTheMachine() {
        return stage.owner()
                .sql("select count(*) from access.session where machine_id = ?")
                .param(machine)
                .query(Integer.class)
                .single();
    }

    /** What Keycloak says in a token of this client. */
    private JWTClaimsSet claims() throws ParseException {
        return SignedJWT.parse(keycloak.token(client)).getJWTClaimsSet();
    }

    /** A token of this client with something changed, signed with the realm's own key. */
    private String signed(Consumer<JWTClaimsSet.Builder> change) {
        try {
            JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder(claims());
            change.accept(claims);
            return sign(JWSAlgorithm.RS256, new RSASSASigner(KEY.getPrivate()), claims.build());
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private String sign(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims)
            throws ParseException, JOSEException {
        String key = SignedJWT.parse(keycloak.token(client)).getHeader().getKeyID();
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static java.util.Date at(int seconds) {
        return java.util.Date.from(Instant.now().plusSeconds(seconds));
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
