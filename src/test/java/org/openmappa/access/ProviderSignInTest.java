package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Token;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What an identity provider says of people, and what becomes of it here. */
@StageTest
class ProviderSignInTest {
    private static final String ISSUER = "https://provider.example/realms/mappa";
    private static final Origin HERE = new Origin("test", "test");

    @Autowired
    Stage stage;

    @Autowired
    ProviderSignIn signIn;

    @Autowired
    Sessions sessions;

    @Autowired
    StepUp stepUp;

    OwnArea area;
    String subject;

    @BeforeEach
    void anAreaWithAgencies() {
        area = OwnArea.on(stage);
        area.agency("PROBATION");
        area.agency("POLICE");
        subject = UUID.randomUUID().toString();
    }

    @Test
    void somebodyNewGetsAnAccountWithAgencyAndRoles() {
        Actor actor = in(person("PROBATION", "CASE_MANAGER", "SUPERVISOR"));
        assertThat(actor.areaId()).isEqualTo(area.id());
        assertThat(actor.agencyKind()).isEqualTo("PROBATION");
        assertThat(actor.roles()).containsExactlyInAnyOrder("CASE_MANAGER", "SUPERVISOR");
    }

    @Test
    void theSamePersonKeepsTheAccountWhateverTheirNameIsNow() {
        Actor before = in(person("PROBATION", "CASE_MANAGER"));
        ProvidedPerson married = called("another.name", "Another Name", area);
        Actor after = in(married);
        assertThat(after.userId()).isEqualTo(before.userId());
        assertThat(after.fullName()).isEqualTo("Another Name");
    }

    @Test
    void aNameThatIsTakenIsNoWayIntoThatAccount() {
        String local = area.account("CASE_MANAGER");
        ProvidedPerson namesake = called(local, "Name Sake", area);
        assertThat(in(namesake).userId()).isNotEqualTo(area.userId(local));
    }

    @Test
    void aRoleThatIsTakenAwayTakesItsGrantWithIt() {
        Actor coordinator = in(person("PROBATION", "COORDINATOR", "CASE_MANAGER"));
        assertThat(areaGrants(coordinator)).isEqualTo(1);
        Actor now = in(person("PROBATION", "CASE_MANAGER"));
        assertThat(now.roles()).containsExactly("CASE_MANAGER");
        assertThat(areaGrants(now)).isZero();
    }

    @Test
    void whoeverMovesToAnotherAreaLeavesTheOldOneBehind() {
        in(person("PROBATION", "COORDINATOR"));
        OwnArea elsewhere = OwnArea.on(stage);
        elsewhere.agency("PROBATION");
        ProvidedPerson moved = person(elsewhere, "PROBATION", List.of("COORDINATOR"), "", Instant.now());
        Actor now = in(moved);
        assertThat(now.areaId()).isEqualTo(elsewhere.id());
        assertThat(stage.owner()
                        .sql("select area_id from access.grant_given where user_id = ? and ended_at is null")
                        .param(now.userId())
                        .query(UUID.class)
                        .list())
                .containsExactly(elsewhere.id());
    }

    @Test
    void whoeverIsSwitchedOffStaysOut() {
        Actor actor = in(person("PROBATION", "CASE_MANAGER"));
        stage.owner()
                .sql("update access.user_account set enabled = false where id = ?")
                .param(actor.userId())
                .update();
        assertThat(sessions.actor(actor.token(), HERE)).isEmpty();
        assertThat(answer(person("PROBATION", "CASE_MANAGER"))).isEqualTo(new ProviderSignIn.Answer.Refused("off"));
    }

    @Test
    void withoutAKnownAgencyOrRoleNobodyComesIn() {
        assertThat(answer(person("NOT_THERE", "CASE_MANAGER"))).isEqualTo(new ProviderSignIn.Answer.Refused("agency"));
        assertThat(answer(person("PROBATION", "KING"))).isEqualTo(new ProviderSignIn.Answer.Refused("role"));
        assertThat(stage.owner()
                        .sql("select count(*) from access.identity where subject = ?")
                        .param(subject)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theProvidersSignOutEndsThatSessionAndNoOther() {
        Actor one = in(there("first", Instant.now()));
        Actor other = in(there("second", Instant.now()));
        signIn.end(ISSUER, Optional.of(subject), Optional.of("first"));
        assertThat(sessions.actor(one.token(), HERE)).isEmpty();
        assertThat(sessions.actor(other.token(), HERE)).isPresent();
        signIn.end("https://another.example", Optional.of(subject), Optional.empty());
        assertThat(sessions.actor(other.token(), HERE)).isPresent();
        signIn.end(ISSUER, Optional.of(subject), Optional.empty());
        assertThat(sessions.actor(other.token(), HERE)).isEmpty();
    }

    @Test
    void aSignInThatTheProviderRememberedIsNoFreshProof() {
        Actor fresh = in(person("PROBATION", "CASE_MANAGER"));
        stepUp.need(fresh);
        Actor remembered = in(there("third", Instant.now().minus(Duration.ofHours(2))));
        assertThatThrownBy(() -> stepUp.need(remembered))
                .isInstanceOfSatisfying(
                        StepUpNeeded.class, needed -> assertThat(needed.way()).isEqualTo(StepUp.Way.PROVIDER));
    }

    @Test
    void theSessionThatTheBrowserHeldEnds() {
        Actor before = in(person("PROBATION", "CASE_MANAGER"));
        signIn.of(person("PROBATION", "CASE_MANAGER"), Optional.of(before.token()), HERE);
        assertThat(sessions.actor(before.token(), HERE)).isEmpty();
    }

    private ProvidedPerson person(String agencyKind, String... roles) {
        return person(area, agencyKind, List.of(roles), "", Instant.now());
    }

    /** Signed in there in a session of this name, and asked at this moment to prove it. */
    private ProvidedPerson there(String session, Instant provedAt) {
        return person(area, "PROBATION", List.of("CASE_MANAGER"), session, provedAt);
    }

    private ProvidedPerson called(String username, String fullName, OwnArea where) {
        return new ProvidedPerson(
                ISSUER,
                subject,
                username,
                fullName,
                "Officer",
                where.code(),
                where.code() + " PROBATION",
                List.of("CASE_MANAGER"),
                Optional.empty(),
                Instant.now());
    }

    private ProvidedPerson person(
            OwnArea where, String agencyKind, List<String> roles, String session, Instant provedAt) {
        return new ProvidedPerson(
                ISSUER,
                subject,
                "somebody." + subject,
                "Some Body",
                "Officer",
                where.code(),
                where.code() + " " + agencyKind,
                roles,
                Optional.of(session).filter(name -> !name.isEmpty()),
                provedAt);
    }

    private ProviderSignIn.Answer answer(ProvidedPerson person) {
        return signIn.of(person, Optional.empty(), HERE);
    }

    private Actor in(ProvidedPerson person) {
        if (answer(person) instanceof ProviderSignIn.Answer.Session(Token token)) {
            return sessions.actor(token, HERE).orElseThrow();
        }
        throw new AssertionError("not let in: " + person);
    }

    private int areaGrants(Actor actor) {
        return stage.owner()
                .sql(
                        "select count(*) from access.grant_given where user_id = ? and source = 'ROLE_IN_AREA' and ended_at is null")
                .param(actor.userId())
                .query(Integer.class)
                .single();
    }
}
