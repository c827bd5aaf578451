package org.openmappa.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which criteria carry which level. */
class CriteriaTest {
    private final Criteria criteria = new Criteria(List.of(
            new Criterion("ALONE", "e", 1, "EACH", false, "alone"),
            new Criterion("VALUE", "e", 2, "EACH", false, "meetings add value"),
            new Criterion("HIGH", "e", 2, "ANY", false, "high risk"),
            new Criterion("ACTIVE", "e", 2, "ANY", false, "active involvement"),
            new Criterion("SENIOR", "e", 3, "ANY", false, "senior resources"),
            new Criterion("MEDIA", "e", 3, "ANY", true, "media")));

    @Test
    void levelTwoNeedsValueAndOneMore() {
        assertThat(criteria.missing(2, List.of("VALUE", "ACTIVE"))).isEmpty();
        assertThat(criteria.missing(2, List.of())).hasSize(2);
        assertThat(criteria.missing(2, List.of("VALUE")))
                .singleElement()
                .asString()
                .contains("high risk; active");
    }

    @Test
    void levelThreeNeedsLevelTwoAndMore() {
        assertThat(criteria.missing(3, List.of("VALUE", "HIGH", "SENIOR"))).isEmpty();
        assertThat(criteria.missing(3, List.of("VALUE", "SENIOR")))
                .singleElement()
                .asString()
                .contains("high risk");
        assertThat(criteria.missing(3, List.of("VALUE", "HIGH")))
                .singleElement()
                .asString()
                .contains("senior");
    }

    @Test
    void mediaInterestStandsInForHighRisk() {
        assertThat(criteria.missing(3, List.of("VALUE", "MEDIA"))).isEmpty();
    }

    @Test
    void levelOneNeedsNoneOfTheOthers() {
        assertThat(criteria.missing(1, List.of("ALONE"))).isEmpty();
        assertThat(criteria.missing(1, List.of())).containsExactly("alone");
    }
}
