package org.openmappa.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.springframework.util.FileSystemUtils;

/** A real identity provider, as it comes from its makers, with the realm of src/test/resources/keycloak. */
final class Keycloak implements AutoCloseable {
    private static final Path DISTRIBUTIONS = Path.of("target", "keycloak");
    private static final String SECRET = "a secret of the test";
    private static final String ADMIN = "admin";
    private static final String REALM = "/admin/realms/mappa";
    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String issuer(int port) {
        return "http://localhost:" + port + "/realms/mappa";
    }

    /** @param application where our application is, to which the provider sends people and its own sign-outs */
    static Keycloak start(int port, String application) throws IOException {
        Path home = home();
        FileSystemUtils.deleteRecursively(home.resolve("data"));
        Path realm =
                Files.createDirectories(home.resolve("data").resolve("import")).resolve("mappa-realm.json");
        Files.writeString(
                realm,
                Files.readString(Path.of("src/test/resources/keycloak/mappa-realm.json"))
                        .replace("ADDRESS", application));
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=localhost",
                        "--http-port=" + port,
                        "--cache=local")
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1 -Xmx512m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN));
        Process process = builder.start();
        awaitReady(process.inputReader());
        return new Keycloak(process, port);
    }

    /** Signs somebody out there, everywhere: the provider tells every application in which they are. */
    void signOut(String username) {
        String user = admin().get(REALM + "/users?exact=true&username=" + username)
                .json()
                .get(0)
                .get("id")
                .asString();
        Answer done = admin().json("POST", REALM + "/users/" + user + "/logout", "", Map.of());
        if (done.status() != 204) {
            throw new AssertionError("the provider did not sign out: " + done.status());
        }
    }

    /** Lets the realm sign with this key from now on: the test can then make tokens that no client ever gets. */
    void signWith(KeyPair key) {
        made(admin().json(
                        "POST",
                        REALM + "/components",
                        Map.of(
                                "name",
                                "the test's own key",
                                "providerId",
                                "rsa",
                                "providerType",
                                "org.keycloak.keys.KeyProvider",
                                "config",
                                Map.of(
                                        "privateKey",
                                        List.of(pem(key)),
                                        "priority",
                                        List.of("1000"),
                                        "algorithm",
                                        List.of("RS256"))),
                        Map.of()));
    }

    /** Scopes that machine clients can be given. */
    void scopes(String... names) {
        for (String name : names) {
            made(admin().json(
                            "POST",
                            REALM + "/client-scopes",
                            Map.of(
                                    "name",
                                    name,
                                    "protocol",
                                    "openid-connect",
                                    "attributes",
                                    Map.of("include.in.token.scope", "true")),
                            Map.of()));
        }
    }

    /** Makes a machine client whose tokens are for this audience and carry these scopes. */
    void machine(String client, String audience, String... scopes) {
        Map<String, Object> mapper = Map.of(
                "name",
                "audience",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of("included.custom.audience", audience, "access.token.claim", "true"));
        made(admin().json(
                        "POST",
                        REALM + "/clients",
                        Map.of(
                                "clientId",
                                client,
                                "secret",
                                SECRET,
                                "serviceAccountsEnabled",
                                true,
                                "standardFlowEnabled",
                                false,
                                "publicClient",
                                false,
                                "defaultClientScopes",
                                List.of(scopes),
                                "protocolMappers",
                                List.of(mapper)),
                        Map.of()));
    }

    /** A fresh access token of a machine client. */
    String token(String client) {
        return http().post(
                        "/realms/mappa/protocol/openid-connect/token",
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", SECRET))
                .json()
                .get("access_token")
                .asString();
    }

    private static void made(Answer answer) {
        if (answer.status() != 201) {
            throw new AssertionError("the provider did not make it: " + answer.status() + " " + answer.body());
        }
    }

    private static String pem(KeyPair key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----";
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private Http admin() {
        Answer token = http().post(
                        "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMIN,
                                "password",
                                ADMIN));
        return http().header(
                        "Authorization",
                        "Bearer " + token.json().get("access_token").asString());
    }

    private Http http() {
        return new Http("http://localhost:" + port);
    }

    /** Reads what it says until it is ready; the rest is read and forgotten, so that it never has to wait. */
    private static void awaitReady(BufferedReader output) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains("Listening on:")) {
                Thread.ofVirtual().start(() -> output.lines().forEach(more -> {}));
                return;
            }
        }
        throw new IOException("Keycloak did not start: " + said);
    }

    private static Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(DISTRIBUTIONS)) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }
}
