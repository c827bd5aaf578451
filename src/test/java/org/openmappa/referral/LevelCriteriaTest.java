package org.openmappa.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.Refused;

/** Which criteria carry which level. */
class LevelCriteriaTest {
    private static final LevelCriteria CRITERIA = new LevelCriteria(List.of(
            criterion("VALUE", 2, "ALWAYS"),
            criterion("HIGH", 2, "ONE_OF"),
            criterion("LOWER", 2, "ONE_OF"),
            criterion("SENIOR", 3, "ONE_OF")));

    @Test
    void level2NeedsWhatIsAlwaysNeededAndOneMore() {
        assertThat(CRITERIA.carry(2, List.of("VALUE"))).isFalse();
        assertThat(CRITERIA.carry(2, List.of("HIGH"))).isFalse();
        assertThat(CRITERIA.carry(2, List.of("VALUE", "LOWER"))).isTrue();
    }

    @Test
    void level3NeedsLevel2AndMore() {
        assertThat(CRITERIA.carry(3, List.of("SENIOR"))).isFalse();
        assertThat(CRITERIA.carry(3, List.of("VALUE", "HIGH"))).isFalse();
        assertThat(CRITERIA.carry(3, List.of("VALUE", "HIGH", "SENIOR"))).isTrue();
    }

    @Test
    void aCriterionThatIsNotOfTheEditionIsRefused() {
        assertThatThrownBy(() -> CRITERIA.refuseUnknown(List.of("VALUE", "GUESS")))
                .isInstanceOf(Refused.class);
    }

    private static Criterion criterion(String code, int level, String needed) {
        return new Criterion("TEST", code, level, needed, code, "test");
    }
}
