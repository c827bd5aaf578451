package org.openmappa.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

@StageTest
class NewAccountTest {
    private static final String PASSWORD = "a sentence that is long";

    @Autowired
    Stage stage;

    @Test
    void bringsItsAreaAndAgencyAndSignsIn() {
        int before = made();
        account("first.one", "FST", "COORDINATOR").make(stage.database(), PASSWORD);
        account("second.one", "FST", "CASE_MANAGER").make(stage.database(), PASSWORD);
        stage.http().signIn("first.one", PASSWORD);
        stage.http().signIn("second.one", PASSWORD);
        assertThat(made() - before).isEqualTo(2);
    }

    private int made() {
        return stage.owner()
                .sql("select count(*) from trail.entry where what = 'account.make'")
                .query(Integer.class)
                .single();
    }

    @Test
    void aNewAreaNeedsItsName() {
        NewAccount nameless = new NewAccount(
                "NUL", Optional.empty(), "Any", Optional.empty(), "no.one", "No One", "None", List.of("COORDINATOR"));
        assertThatThrownBy(() -> nameless.make(stage.database(), PASSWORD)).hasMessageContaining("--area-name");
    }

    @Test
    void anUnknownRoleLeavesNothingBehind() {
        assertThatThrownBy(() -> account("king", "KNG", "KING").make(stage.database(), PASSWORD))
                .hasMessageContaining("COORDINATOR");
        assertThat(stage.owner()
                        .sql("select count(*) from access.area where code = 'KNG'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aNameIsTakenOnce() {
        account("twice", "TWI", "COORDINATOR").make(stage.database(), PASSWORD);
        assertThatThrownBy(() -> account("twice", "TWI", "COORDINATOR").make(stage.database(), PASSWORD))
                .hasMessage("There is an account named twice already");
    }

    @Test
    void aWeakPasswordIsRefused() {
        List<String> known = List.of("helen.ashworth");
        assertThatThrownBy(() -> MakeAccount.strong("fourteen chars", known)).hasMessageContaining("15 characters");
        assertThatThrownBy(() -> MakeAccount.strong("aaaaaaaaaaaaaaaa", known)).isNotNull();
        assertThatThrownBy(() -> MakeAccount.strong("helen.ashworth1", known)).isNotNull();
        assertThat(MakeAccount.strong(PASSWORD, known)).isEqualTo(PASSWORD);
    }

    private static NewAccount account(String username, String area, String role) {
        return new NewAccount(
                area,
                Optional.of("Area " + area),
                "Probation " + area,
                Optional.of("PROBATION"),
                username,
                "Some One",
                "Officer",
                List.of(role));
    }
}
