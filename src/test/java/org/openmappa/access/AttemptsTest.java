package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.demo.DemoAccounts;
import org.openmappa.shared.Ids;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@StageTest
class AttemptsTest {
    private static final Origin HERE = new Origin("test", "test");

    @Autowired
    Stage stage;

    @Autowired
    SignIn signIn;

    @Autowired
    PasswordEncoder passwords;

    String username;

    @BeforeEach
    void anAccount() {
        username = OwnArea.on(stage).account("CASE_MANAGER");
    }

    @Test
    void failuresMakeTheNextAttemptWaitEvenWithTheRightPassword() {
        fail(signIn, 5);
        assertThat(signIn.with(username, DemoAccounts.PASSWORD, HERE)).isInstanceOf(SignIn.Answer.Wait.class);
    }

    @Test
    void aSuccessForgetsThem() {
        fail(signIn, 4);
        signIn.with(username, DemoAccounts.PASSWORD, HERE);
        fail(signIn, 4);
        assertThat(signIn.with(username, DemoAccounts.PASSWORD, HERE)).isInstanceOf(SignIn.Answer.Session.class);
    }

    @Test
    void severalProcessesCountTogether() {
        SignIn elsewhere = anotherProcess();
        fail(signIn, 3);
        fail(elsewhere, 2);
        assertThat(signIn.with(username, DemoAccounts.PASSWORD, HERE)).isInstanceOf(SignIn.Answer.Wait.class);
        assertThat(elsewhere.with(username, DemoAccounts.PASSWORD, HERE)).isInstanceOf(SignIn.Answer.Wait.class);
    }

    @Test
    void manyAtOnceAreNoWayRound() throws InterruptedException, ExecutionException {
        List<Callable<SignIn.Answer>> guesses =
                java.util.Collections.nCopies(40, () -> signIn.with(username, "guess", HERE));
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            int lookedAt = 0;
            for (Future<SignIn.Answer> guess : threads.invokeAll(guesses)) {
                lookedAt += guess.get() instanceof SignIn.Answer.Wrong ? 1 : 0;
            }
            assertThat(lookedAt).isEqualTo(5);
        }
    }

    @Test
    void aNameWithoutAnAccountWaitsLikeOneWithAnAccount() {
        username = "nobody." + Ids.next();
        fail(signIn, 5);
        assertThat(signIn.with(username, "guess", HERE)).isInstanceOf(SignIn.Answer.Wait.class);
    }

    @Test
    void anAddressThatTriesManyAccountsHasToWaitEverywhere() {
        Origin attacker = new Origin("203.0.113.7", "test");
        stage.owner().sql("""
                        insert into access.attempts (subject, failed) values (access.subject('address', '203.0.113.7'), 99)
                        on conflict (subject) do update set failed = 99, since = clock_timestamp(), wait_until = null
                        """).update();
        signIn.with("nobody." + Ids.next(), "guess", attacker);
        assertThat(signIn.with(username, DemoAccounts.PASSWORD, attacker)).isInstanceOf(SignIn.Answer.Wait.class);
        assertThat(anotherProcess().with(username, DemoAccounts.PASSWORD, attacker))
                .isInstanceOf(SignIn.Answer.Wait.class);
        assertThat(signIn.with(username, DemoAccounts.PASSWORD, new Origin("203.0.113.8", "test")))
                .isInstanceOf(SignIn.Answer.Session.class);
    }

    @Test
    void anIpv6SubscriberIsOneAddress() {
        assertThat(new Origin("2001:db8:1:2:aaaa::1", "").network())
                .isEqualTo(new Origin("2001:db8:1:2:bbbb::2", "").network())
                .isNotEqualTo(new Origin("2001:db8:1:3::1", "").network())
                .isPresent();
    }

    @Test
    void thisMachineItselfIsNobody() {
        assertThat(new Origin("127.0.0.1", "").network()).isEmpty();
        assertThat(new Origin("::1", "").network()).isEmpty();
        assertThat(new Origin("demo", "").network()).isEmpty();
    }

    @Test
    void whatWasTypedAsAUserNameIsNotKeptAmongTheAttempts() {
        signIn.with("correct horse battery staple", "guess", HERE);
        assertThat(stage.owner()
                        .sql("select count(*) from access.attempts a where a::text like '%horse%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void fail(SignIn process, int times) {
        for (int n = 0; n < times; n++) {
            assertThat(process.with(username, "guess " + n, HERE)).isInstanceOf(SignIn.Answer.Wrong.class);
        }
    }

    /** Signing in as another application process does it, with connections of its own. */
    private SignIn anotherProcess() {
        var door = stage.database().as(stage.database().door());
        return new SignIn(
                new DoorRecords(JdbcClient.create(door)), passwords, new SecondFactorPolicy("optional", false));
    }
}
