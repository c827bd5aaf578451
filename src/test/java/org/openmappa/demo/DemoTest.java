package org.openmappa.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmappa.OpenMappa;
import org.openmappa.shared.London;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.Stage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What is true of the demo whenever it is made. Where each of the twelve stories begins: {@link StoriesBegin}. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = {OpenMappa.class, Stage.class},
        properties = "mappa.demo=true")
@ContextConfiguration(initializers = DemoDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest implements StoriesBegin {
    private static final String OPEN = "cases.mappa_case where exited_on is null";
    private final JdbcClient owner = new DemoDatabase().owner();
    private LocalDate madeOn = LocalDate.MIN;

    @BeforeAll
    void make(@Autowired DemoHistory history, @Autowired Clock clock) {
        madeOn = London.today(clock);
        history.make();
    }

    @Override
    public JdbcClient owner() {
        return owner;
    }

    @Test
    void thereAreAtLeastAHundredAndFiftyPeopleTwoThirdsInNorthshire() {
        long all = count("persons.person");
        assertThat(all).isBetween(150L, 300L);
        assertThat((double) count("persons.person p join access.area a on a.id = p.area_id where a.code = 'NS'") / all)
                .isBetween(0.6, 0.72);
    }

    @Test
    void threeQuartersAreInCategoryOneAndOver98InAHundredAtLevelOne() {
        double open = count(OPEN);
        assertThat(count(OPEN + " and category = 1") / open).isBetween(0.73, 0.77);
        assertThat(count(OPEN + " and level = 1") / open).isGreaterThan(0.98);
        assertThat(count(OPEN + " and level = 2")).isEqualTo(3);
        assertThat(count(OPEN + " and level = 3")).isEqualTo(1);
    }

    @Test
    void bothAreasHaveEveryKindOfAgency() {
        long kinds = count("access.agency_kind");
        assertThat(count("access.agency")).isEqualTo(2 * kinds);
    }

    @Test
    void thereAreSixSittingsOneOfThemToComeWithInvitationsThatWait() {
        assertThat(count("meetings.sitting")).isEqualTo(6);
        assertThat(count("meetings.sitting where starts_at > now()")).isEqualTo(1);
        assertThat(count("""
                clocks.clock where rule = 'invitation.reply' and met_at is null and due_on > current_date
                """)).isGreaterThanOrEqualTo(5);
        assertThat(count("""
                meetings.invitation v join meetings.item i on i.id = v.item_id join meetings.sitting s on s.id = i.sitting_id
                where s.starts_at < now() and v.replied_at is null
                """)).as("unanswered invitations to what is over").isZero();
    }

    @Test
    void noMeetingIsBeforeTheReferralThatLedToIt() {
        assertThat(count("meetings.item")).isEqualTo(10);
        assertThat(count("""
                meetings.item i join meetings.sitting s on s.id = i.sitting_id where not exists (
                  select 1 from referral.decision d join referral.referral r on r.id = d.referral_id
                  where d.case_id = i.case_id and r.submitted_at < r.endorsed_at and r.endorsed_at < d.decided_at
                    and d.decided_at < s.starts_at)
                """)).isZero();
    }

    @Test
    void noActionIsBeforeItsPlanAndSomeAreOpenOverdueDoneAndNotDone() {
        assertThat(count("""
                plans.action a left join meetings.item i on i.id = a.sitting_item
                where i.opened_at is null or a.agreed_at < i.opened_at or a.ended_at < a.agreed_at
                """)).isZero();
        assertThat(count("plans.action where status = 'OPEN' and due_on >= current_date"))
                .isGreaterThanOrEqualTo(5);
        assertThat(count("plans.action where status = 'OPEN' and due_on < current_date"))
                .isBetween(1L, 4L);
        assertThat(count("plans.action where status = 'DONE'")).isGreaterThanOrEqualTo(6);
        assertThat(count("plans.action where status = 'NOT_DONE'")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aNotificationIsAcknowledgedAfterItCameAndALateOneHasItsReason() {
        assertThat(count("referral.notification where acknowledged_at <= sent_at"))
                .isZero();
        assertThat(count("referral.notification where (sent_at at time zone 'Europe/London')::date > due_on"
                        + " and late_reason is null"))
                .isZero();
        assertThat(count("referral.notification where acknowledged_at is null and sent_at < now() - interval '7 days'"))
                .isZero();
        assertThat(count("referral.notification where acknowledged_at is null"))
                .as("those of the last working day, in both areas")
                .isBetween(3L, 6L);
    }

    @Test
    void agenciesWorkOnWorkingDays() {
        assertThat(Stream.of(
                                "sent_at from referral.notification",
                                "acknowledged_at from referral.notification",
                                "decided_at from referral.decision",
                                "starts_at from meetings.sitting",
                                "reviewed_at from cases.level_one_review",
                                "endorsed_at from cases.level_one_review",
                                "approved_at from minutes.approved",
                                "agreed_at from plans.action",
                                "ended_at from plans.action")
                        .filter(moment -> count("(select " + moment
                                        + ") m (at) where extract(isodow from at at time zone 'Europe/London') > 5")
                                > 0))
                .isEmpty();
    }

    @Test
    void littleWaitsBeyondItsDayAndNothingForMoreThanHalfAYear() {
        assertThat(count("clocks.clock where met_at is null and due_on < current_date - interval '7 months'"))
                .isZero();
        assertThat((double) count("clocks.clock where met_at is null and due_on < current_date")
                        / count("clocks.clock where met_at is null"))
                .isLessThan(0.15);
    }

    @Test
    void nobodyIsKeptWhomTheLawNoLongerCovers() {
        assertThat(count("cases.category_period k join cases.mappa_case c on c.id = k.case_id"
                        + " where c.exited_on is null and upper_inf(k.during) and k.expected_end < current_date - 5"))
                .isZero();
        assertThat(count("cases.mappa_case where exit_reason like 'The notification period has ended%'"
                        + " or exit_reason like 'The licence, order or restriction has ended%'"))
                .isPositive();
    }

    @Test
    void theStatementWasAcceptedByEverybodyWhoCame() {
        assertThat(count("""
                meetings.invitation v join meetings.item i on i.id = v.item_id
                where v.status in ('ATTENDED', 'PART') and not exists (
                  select 1 from meetings.acceptance a where a.sitting_id = i.sitting_id and a.user_id = v.attendee)
                """)).isZero();
    }

    @Test
    void whatWasOpenedToMakeThePastIsClosed() {
        assertThat(count("access.grant_given where source = 'WRITTEN_AUTHORITY' and ended_at is null"))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void everyAccountSignsInAndHasAHomePage(String username, @Autowired Stage stage) {
        Http http = stage.http(username);
        Answer home = http.get("/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.words()).doesNotContain("reference number");
    }

    static Stream<String> accounts() {
        return DemoAccounts.ACCOUNTS.stream()
                .flatMap(account -> Stream.of("NS", "SM").map(area -> DemoAccounts.username(account, area)));
    }

    @Test
    void theSamePeopleAndTheSameHistoriesComeOutAgain() {
        DemoDatabase another = DemoDatabase.another();
        try (var again = new SpringApplicationBuilder(OpenMappa.class, Stage.class)
                .initializers(another)
                .properties("mappa.demo=true", "server.port=0")
                .run()) {
            again.getBean(DemoHistory.class).make();
            assumeThat(London.today(again.getBean(Clock.class)))
                    .as("a demo counts its days from the day of its making")
                    .isEqualTo(madeOn);
        }
        assertThat(histories(another.owner())).isEqualTo(histories(owner));
    }

    /** Every person with what was recorded of them, without identifiers and without the moment of making. */
    private static List<String> histories(JdbcClient owner) {
        return owner.sql("""
                        select p.family_name || ', ' || p.given_names || ' ' || p.date_of_birth || ': '
                          || coalesce(string_agg(to_char(e.at, 'YYYY-MM-DD') || ' ' || e.kind || ' ' || e.summary, '; ' order by e.at, e.kind, e.summary), '')
                        from persons.person p
                        left join cases.mappa_case c on c.person_id = p.id
                        left join cases.event e on e.case_id = c.id
                        group by p.id, p.family_name, p.given_names, p.date_of_birth
                        order by 1
                        """).query(String.class).list();
    }

    @Override
    public long count(String query) {
        return owner.sql("select count(*) from " + query).query(Long.class).single();
    }
}
