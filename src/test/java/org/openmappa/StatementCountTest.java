package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Http;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.openmappa.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** A page is a handful of round trips: few, merged statements, and no more of them when there is more to show. */
@StageTest
class StatementCountTest {
    @Autowired
    Stage stage;

    @Autowired
    StatementCounter counter;

    OwnArea area;
    Http http;

    @BeforeEach
    void signIn() {
        area = OwnArea.on(stage);
        http = stage.http(area.account("COORDINATOR"));
    }

    @Test
    void aCaseFileTakesFourStatementsAtMost() {
        UUID file = area.openCase(1, 2, LocalDate.of(2024, 1, 1));
        assertThat(sentBy("/cases/" + file)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aListTakesNoStatementForEachRow() {
        area.openCase(1, 2, LocalDate.of(2024, 1, 1));
        int few = sentBy("/cases").size();
        for (int n = 0; n < 12; n++) {
            area.openCase(1, 2, LocalDate.of(2024, 1, 1));
        }
        assertThat(sentBy("/cases")).hasSize(few);
    }

    @Test
    void theAnnualReturnTakesThreeStatements() {
        area.openCase(1, 2, LocalDate.of(2024, 1, 1));
        assertThat(sentBy("/annual-return?on=2025-03-31")).hasSizeLessThanOrEqualTo(3);
    }

    private List<String> sentBy(String path) {
        return counter.during(() -> assertThat(http.get(path).status()).as(path).isEqualTo(200));
    }
}
