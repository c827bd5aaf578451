package org.openmappa.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which criteria carry which level. */
class CriteriaTest {
    private final Criteria criteria = new Criteria(List.of(
            new Criterion("VALUE", "e", 2, "ALWAYS", "meetings add value"),
            new Criterion("HIGH", "e", 2, "ONE_OF", "high risk"),
            new Criterion("ACTIVE", "e", 2, "ONE_OF", "active involvement"),
            new Criterion("SENIOR", "e", 3, "ONE_OF", "senior resources"),
            new Criterion("MEDIA", "e", 3, "ONE_OF", "media")));

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
    void levelOneNeedsNoneOfThem() {
        assertThat(criteria.missing(1, List.of())).isEmpty();
    }
}
