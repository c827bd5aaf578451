package org.openmappa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.Ids;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An area holds rights of a role back and gives them back; it can add none. */
@StageTest
class RightsTest {
    private static final String WHY = "Board decision of 3 November";

    @Autowired
    Stage stage;

    OwnArea area;
    OwnArea elsewhere;
    Http administrator;

    @BeforeEach
    void twoAreas() {
        area = OwnArea.on(stage);
        elsewhere = OwnArea.on(stage);
        administrator = stage.http(area.account("SECURITY_ADMIN"));
    }

    private Answer withhold(String role, String right) {
        return administrator.submit("/rights/withhold", Map.of("role", role, "right", right, "reason", WHY));
    }

    private static int figures(Http who) {
        return who.get("/api/annual-return").status();
    }

    @Test
    void whatIsHeldBackEndsAtTheNextRequestForPeopleOfTheAreaAndForNobodyElse() {
        Http manager = stage.api(area.account("CASE_MANAGER"));
        Http another = stage.api(elsewhere.account("CASE_MANAGER"));
        assertThat(figures(manager)).isEqualTo(200);
        assertThat(withhold("CASE_MANAGER", "SEE_STATISTICS").location()).contains("done=right-withheld");
        assertThat(figures(manager)).isEqualTo(403);
        assertThat(figures(stage.api(area.account("SUPERVISOR")))).isEqualTo(200);
        assertThat(figures(another)).isEqualTo(200);
    }

    @Test
    void theMenuNoLongerOffersIt() {
        Http manager = stage.http(area.account("CASE_MANAGER"));
        assertThat(manager.get("/").page().select("a[href=/annual-return]")).isNotEmpty();
        withhold("CASE_MANAGER", "SEE_STATISTICS");
        assertThat(manager.get("/").page().select("a[href=/annual-return]")).isEmpty();
    }

    @Test
    void whatIsGivenBackHoldsAgain() {
        Http manager = stage.api(area.account("CASE_MANAGER"));
        withhold("CASE_MANAGER", "SEE_STATISTICS");
        Answer page = administrator.get("/rights");
        assertThat(page.words()).contains("Case manager", "See figures without names", WHY);
        String giveBack = page.page().select("a[href^=/rights/withheld/]").attr("href");
        administrator.submit(giveBack, Map.of("reason", "The board changed its mind"));
        assertThat(figures(manager)).isEqualTo(200);
        assertThat(administrator.get(giveBack).status()).isEqualTo(404);
    }

    @Test
    void onAFileOfTheAreaItHoldsForGuestsToo() {
        UUID file = area.openCase(1, 2, LocalDate.of(2024, 1, 1));
        String guest = elsewhere.account("POLICE_OFFICER", "POLICE");
        stage.owner().sql("""
                        insert into access.grant_given (id, user_id, file_id, role, source, reason)
                        values (?, ?, ?, 'INVITED_REP', 'INVITATION', 'Invited')
                        """).params(Ids.next(), elsewhere.userId(guest), file).update();
        Http api = stage.api(guest);
        assertThat(api.get("/api/cases/" + file).status()).isEqualTo(200);
        withhold("INVITED_REP", "READ_CASE");
        assertThat(api.get("/api/cases/" + file).status()).isEqualTo(403);
    }

    @Test
    void aRightThatARoleDoesNotHaveCannotBeHeldBackAndNothingCanBeAdded() {
        Answer refused = withhold("LAY_ADVISER", "EXIT");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.words()).contains("This role does not have this right", WHY);
        assertThat(withhold("SECURITY_ADMIN", "MANAGE_ACCOUNTS").words()).contains("This right stays");
        assertThat(rightsOf("LAY_ADVISER")).containsExactly("SEE_STATISTICS");
    }

    @Test
    void itIsHeldBackOnce() {
        assertThat(withhold("CASE_MANAGER", "REFER").status()).isEqualTo(302);
        assertThat(withhold("CASE_MANAGER", "REFER").words()).contains("This right is held back already");
    }

    @Test
    void onlyTheSecurityAdministratorOfTheAreaChangesIt() {
        withhold("CASE_MANAGER", "REFER");
        UUID held = stage.owner()
                .sql("select id from access.withheld where area_id = ?")
                .param(area.id())
                .query(UUID.class)
                .single();
        Map<String, String> why = Map.of("reason", WHY);
        String end = "/api/rights/withheld/" + held + "/end";
        assertThat(stage.api(area.account("COORDINATOR")).create(end, why).status())
                .isEqualTo(403);
        assertThat(stage.api(elsewhere.account("SECURITY_ADMIN"))
                        .create(end, why)
                        .status())
                .isEqualTo(404);
        assertThat(stage.http(area.account("CASE_MANAGER")).get("/rights").words())
                .contains("Held back in " + area.name(), "Case manager (yours)")
                .doesNotContain("Give back");
        assertThat(stage.api(area.account("SECURITY_ADMIN")).create(end, why).status())
                .isEqualTo(204);
    }

    @Test
    void bothStandOnTheTrailWithTheirReason() {
        withhold("CASE_MANAGER", "REFER");
        String giveBack = administrator
                .get("/rights")
                .page()
                .select("a[href^=/rights/withheld/]")
                .attr("href");
        administrator.submit(giveBack, Map.of("reason", "The board changed its mind"));
        assertThat(stage.owner()
                        .sql("""
                                select e.what || ': ' || (p.body::jsonb ->> 'reason') from trail.entry e
                                join trail.payload p on p.entry_id = e.id
                                where e.user_id = ? and e.what in ('right.withhold', 'right.give-back') order by e.at
                                """)
                        .param(area.userId(area.account("SECURITY_ADMIN")))
                        .query(String.class)
                        .list())
                .containsExactly("right.withhold: " + WHY, "right.give-back: The board changed its mind");
    }

    /** What the matrix gives a role in this area, as anybody may read it. */
    private List<String> rightsOf(String role) {
        List<String> rights = new ArrayList<>();
        stage.api(area.account("SUPERVISOR")).get("/api/rights").json().forEach(one -> {
            if (one.path("role").asString().equals(role)) {
                one.path("rights")
                        .forEach(right -> rights.add(right.path("right").asString()));
            }
        });
        return rights;
    }
}
