package org.openmappa.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.app.Database;
import org.openmappa.app.EmbeddedDatabase;
import org.openmappa.demo.DemoAccounts;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.Pool;
import org.openmappa.trail.seal.LiveRecords;
import org.openmappa.trail.seal.SealRecords;
import org.openmappa.trail.seal.Sealer;
import org.openmappa.trail.seal.TrailFolder;
import org.openmappa.trail.verify.CheckTrail;
import org.openmappa.trail.verify.Report;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three kills in the suite, and as many as are asked for on their own, a thousand at night: {@code ./mappa build}, then
 * {@code ./mappa test -Dtest=NothingIsLostTest -Dmappa.kills=1000 -Dmappa.app=$PWD/target/app}.
 */
class NothingIsLostTest {
    private static final int KILLS = Integer.getInteger("mappa.kills", 3);
    private static final int CLIENTS = 6;
    private static final long SEED = System.nanoTime();

    private final Random random = new Random(SEED);
    private final Ledger ledger = new Ledger();

    @TempDir
    Path data;

    @Test
    void whatWasAcknowledgedSurvivesEveryKill() throws Exception {
        makeAccounts();
        String token = "";
        for (int round = 0; round < KILLS; round++) {
            Server server = Server.start(data);
            token = token.isEmpty() ? token(server) : token;
            askAgain(server, token);
            List<Thread> clients = clients(server, token);
            assertThat(ledger.after(20 + random.nextInt(100)).await(2, TimeUnit.MINUTES))
                    .as("writes go on, seed " + SEED)
                    .isTrue();
            kill(server, round);
            for (Thread client : clients) {
                client.join();
            }
        }
        Server last = Server.start(data);
        askAgain(last, token);
        assertThat(last.stop()).as("ends by itself").isTrue();
        check();
    }

    private void kill(Server server, int round) throws Exception {
        if (round % 2 == 0) {
            server.kill();
        } else {
            server.killWithDatabase();
        }
    }

    private List<Thread> clients(Server server, String token) {
        List<Thread> clients = new ArrayList<>();
        for (int n = 0; n < CLIENTS; n++) {
            clients.add(Thread.ofPlatform().start(new Client(api(server, token), ledger)));
        }
        return clients;
    }

    /** A request without an answer is sent again with its key; now it is answered, and was done once. */
    private void askAgain(Server server, String token) {
        Client client = new Client(api(server, token), ledger);
        List<Ledger.Unanswered> open = List.copyOf(ledger.unanswered);
        ledger.unanswered.clear();
        open.forEach(client::register);
        assertThat(ledger.unanswered).as("answered when asked again").isEmpty();
    }

    private void check() throws Exception {
        try (EmbeddedDatabase embedded = EmbeddedDatabase.in(data);
                HikariDataSource owner = Pool.ofOwner(embedded.database())) {
            Books books = new Books(JdbcClient.create(owner));
            System.out.printf(
                    "Killed %d times: %d people, %d changes, %d names acknowledged%n",
                    KILLS, ledger.registered.size(), ledger.changed.size(), ledger.named.size());
            assertThat(books.lost(ledger)).as("registered and lost").isEmpty();
            assertThat(books.undone(ledger)).as("changed and lost").isEmpty();
            assertThat(books.forgotten(ledger)).as("named and lost").isEmpty();
            assertThat(books.unseen(ledger)).as("shown, but not on the trail").isEmpty();
            assertThat(books.halves()).as("half-made").isEmpty();
            Report trail = checkTrail(embedded.database());
            assertThat(trail.faults()).as("the seal of the trail").isEmpty();
            assertThat(trail.entries()).as("sealed entries").isPositive();
        }
    }

    /** What the last server had no time to seal would count as late, however long the books take. */
    private Report checkTrail(Database database) throws Exception {
        TrailFolder folder = TrailFolder.beside(data);
        SealRecords records = new SealRecords(database.as(database.sealer()));
        new Sealer(records, folder.key(Map.of()), folder.checkpoints()).seal();
        CheckTrail check = new CheckTrail(folder.verifier(), List.of(), List.of());
        return new LiveRecords(database.as(database.owner())).read(folder.checkpoints(), check::of);
    }

    private void makeAccounts() throws Exception {
        try (EmbeddedDatabase embedded = EmbeddedDatabase.in(data)) {
            Database database = embedded.database().migrated();
            new DemoAccounts(database.as(database.owner())).make();
        }
    }

    private static String token(Server server) {
        Map<String, String> account = Map.of("username", "casemanager.ns", "password", DemoAccounts.PASSWORD);
        Answer answer = server.http().json("POST", "/api/sessions", account, Map.of());
        return answer.json().get("token").asString();
    }

    /** The session outlives the kill too. */
    private static Http api(Server server, String token) {
        return server.http().header("Authorization", "Bearer " + token);
    }
}
